"use client";

import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import type { RosterRow } from "./types";

interface Props {
  rows: RosterRow[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRevoked: () => void;
}

/** Takes invitations back, after saying what that means. */
export function RevokeDialog({ rows, open, onOpenChange, onRevoked }: Props) {
  const [reason, setReason] = useState("");
  const first = rows[0]?.person.name || rows[0]?.person.email || "";
  const whom =
    rows.length === 1
      ? `the invitation of ${first}`
      : counted(rows.length, "invitation", "invitations");
  const revoke = async () => {
    for (const row of rows) {
      await api.DELETE("/api/v1/invitations/{invitation_id}", {
        params: { path: { invitation_id: row.id }, query: { reason: reason.trim() } },
      });
    }
    onRevoked();
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Revoke ${whom}?`}
      confirmLabel="Revoke"
      danger
      onConfirm={revoke}
      describeError={problemWords}
    >
      <p>
        The program closes for {rows.length === 1 ? "this person" : "these people"}; what they did
        stays in the record. You can invite them again.
      </p>
      <div className="mt-4">
        <Field label="Reason (they see it)">
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            rows={2}
            maxLength={1000}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
