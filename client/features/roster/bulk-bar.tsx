"use client";

import { Ban, Bell, X } from "lucide-react";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { ProgressBar } from "@/ui/progress-bar";
import { notify } from "@/ui/toasts";
import { RevokeDialog } from "./revoke-dialog";
import type { RosterRow } from "./types";

interface Props {
  rows: RosterRow[];
  onClear: () => void;
  onChanged: () => void;
}

/** What can be done with all that are selected; sticky, in the flow, only while some are. */
export function BulkBar({ rows, onClear, onChanged }: Props) {
  const [revoking, setRevoking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [failures, setFailures] = useState<string[]>([]);
  const remindable = rows.filter((row) => row.actions.includes("remind"));
  const revocable = rows.filter((row) => row.actions.includes("revoke"));
  if (rows.length === 0) return null;

  const remind = async () => {
    const failed: string[] = [];
    setFailures([]);
    for (const [at, row] of remindable.entries()) {
      setSent(at);
      await api
        .POST("/api/v1/invitations/{invitation_id}/reminder", {
          params: { path: { invitation_id: row.id } },
        })
        .catch((thrown) => failed.push(`${row.person.name}: ${problemWords(thrown)}`));
    }
    setSent(null);
    setFailures(failed);
    const done = remindable.length - failed.length;
    if (done > 0) notify({ title: `${counted(done, "person", "people")} reminded` });
    onChanged();
  };

  return (
    <div className="sticky bottom-4 z-10 mx-auto mt-4 w-fit max-w-[calc(100%-2rem)] rounded-m border border-line bg-surface px-4 py-2 shadow-float max-sm:bottom-20">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="num font-semibold">{rows.length} selected</span>
        {sent === null ? (
          <>
            <Button
              size="s"
              variant="quiet"
              icon={<Bell size={16} />}
              onClick={remind}
              disabled={remindable.length === 0}
            >
              Remind
            </Button>
            <Button
              size="s"
              variant="quiet"
              icon={<Ban size={16} />}
              onClick={() => setRevoking(true)}
              disabled={revocable.length === 0}
              className="text-red hover:text-red"
            >
              Revoke
            </Button>
          </>
        ) : (
          <span className="flex w-48 items-center gap-3">
            <ProgressBar
              percent={(100 * sent) / remindable.length}
              label="Reminders"
              className="flex-1"
            />
            <span className="num text-13">
              {sent} of {remindable.length}
            </span>
          </span>
        )}
        <IconButton size="s" label="Select none" icon={<X size={16} />} onClick={onClear} />
      </div>
      {failures.length > 0 && (
        <ul className="border-line border-t py-2 text-13 text-red" role="alert">
          {failures.map((failure) => (
            <li key={failure}>{failure}</li>
          ))}
        </ul>
      )}
      <RevokeDialog
        rows={revocable}
        open={revoking}
        onOpenChange={setRevoking}
        onRevoked={() => {
          onClear();
          onChanged();
        }}
      />
    </div>
  );
}
