"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { count, counted, exactMoment, type Place } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import type { Ledger } from "./types";

interface Props {
  team: string;
  ledger: Ledger;
  place: Place;
}

const LOOK_AGAIN_MS = 1500;
const LOOKS = 40;

/** The chain's head, the last verification, and a button for another. */
export function LedgerDetail({ team, ledger: first, place }: Props) {
  const router = useRouter();
  const [ledger, setLedger] = useState(first);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const verify = async () => {
    setBusy(true);
    setFailure(null);
    const params = { path: { team } };
    try {
      await send(api.POST("/api/v1/teams/{team}/audit-ledger/verifications", { params }));
      const later = await afterVerification(team, ledger.check?.checked_at);
      if (later) setLedger(later);
      else setFailure("It is still running. Look again in a while.");
      router.refresh();
    } catch (thrown) {
      setFailure(problemWords(thrown));
    }
    setBusy(false);
  };

  return (
    <div className="grid gap-4 text-13">
      <p className="text-ink-2">
        Events are sealed every minute into blocks that are chained and signed. What is changed,
        removed or inserted later is found.
      </p>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        <dt className="text-ink-3">Waiting</dt>
        <dd>{counted(ledger.waiting_count, "event", "events")}</dd>
        {ledger.head && (
          <>
            <dt className="text-ink-3">Last block</dt>
            <dd>
              {count(ledger.head.number)}, {exactMoment(ledger.head.sealed_at, place)}
            </dd>
            <dt className="text-ink-3">Its hash</dt>
            <dd className="break-all font-mono text-12">{ledger.head.sha256}</dd>
          </>
        )}
        <dt className="text-ink-3">Verified</dt>
        <dd>{checkWords(ledger, place)}</dd>
      </dl>
      {failure && (
        <Callout tone="amber" alert>
          {failure}
        </Callout>
      )}
      <div>
        <Button size="s" onClick={verify} loading={busy}>
          Verify now
        </Button>
      </div>
    </div>
  );
}

function checkWords({ check }: Ledger, place: Place): string {
  if (!check) return "never";
  const found =
    check.problem_count === 0
      ? "all as it was written"
      : counted(check.problem_count, "problem", "problems");
  return `${exactMoment(check.checked_at, place)}: ${counted(check.event_count, "event", "events")}, ${found}`;
}

/** The ledger once its last verification is another; null when that takes longer than a minute. */
async function afterVerification(team: string, before: string | undefined): Promise<Ledger | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    const found = await send(
      api.GET("/api/v1/teams/{team}/audit-ledger", { params: { path: { team } } }),
    );
    if (found.check && found.check.checked_at !== before) return found;
  }
  return null;
}
