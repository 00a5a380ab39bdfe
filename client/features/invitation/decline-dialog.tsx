"use client";

import { useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  inviter: string;
  onDecline: (reason: string) => Promise<void>;
}

/** Asks once more, and for a reason that may stay empty. */
export function DeclineDialog({ open, onOpenChange, inviter, onDecline }: Props) {
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Decline this invitation?"
      confirmLabel="Decline"
      cancelLabel="Go back"
      danger
      onConfirm={() => onDecline(reason.trim())}
      describeError={problemWords}
    >
      <p>{inviter} will see it, and can invite you again.</p>
      <div className="mt-4">
        <Field label="Reason (if you like)">
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            rows={3}
            maxLength={1000}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
