"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { estimate, exactMoment, type Place, shortDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import type { Pending } from "./types";

interface Props {
  pending: Pending;
  now: string;
  place: Place;
}

/** An invitation that waits for an answer, given right here. */
export function PendingRow({ pending, now, place }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const decide = (decision: "accept" | "decline") =>
    send(
      api.POST("/api/v1/me/invitations/{invitation_id}", {
        params: { path: { invitation_id: pending.invitation_id } },
        body: { decision },
      }),
    );

  const accept = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await decide("accept");
      router.push(paths.training(pending.invitation_id));
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };

  return (
    <li className="border-line border-b py-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-[550]">{pending.title}</p>
          <p className="text-13 text-ink-3">
            {pending.inviter_name} invited you · {estimate(pending.estimated_minutes)}
            {pending.due_at && (
              <span title={exactMoment(pending.due_at, place)}>
                , by {shortDate(pending.due_at, place, now)}
              </span>
            )}
          </p>
        </div>
        <div className="flex gap-2">
          <Button size="s" variant="quiet" onClick={() => setAsking(true)} disabled={busy}>
            Decline
          </Button>
          <Button size="s" onClick={accept} loading={busy}>
            Accept
          </Button>
        </div>
      </div>
      {failure && (
        <Callout tone="red" alert className="mt-3">
          {failure}
        </Callout>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Decline “${pending.title}”?`}
        confirmLabel="Decline"
        cancelLabel="Keep it"
        danger
        onConfirm={async () => {
          await decide("decline");
          router.refresh();
        }}
        describeError={problemWords}
      >
        {pending.inviter_name} will see that you declined, and can invite you again.
      </ConfirmDialog>
    </li>
  );
}
