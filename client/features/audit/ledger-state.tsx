"use client";

import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { lastSeen, type Place } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { Popover } from "@/ui/popover";
import { LedgerDetail } from "./ledger-detail";
import type { Ledger } from "./types";

interface Props {
  team: string;
  ledger: Ledger;
  now: string;
  place: Place;
}

const LOOK = {
  verified: { tone: "green", icon: <ShieldCheck />, word: "verified" },
  broken: { tone: "red", icon: <ShieldAlert />, word: "not as it was written" },
  unverified: { tone: "neutral", icon: <ShieldQuestion />, word: "not verified yet" },
} as const;

/** How far the log is sealed and whether it held, in one badge; pressed, the whole state. */
export function LedgerState({ team, ledger, now, place }: Props) {
  const { tone, icon, word } = LOOK[ledger.state];
  const sealed = ledger.head
    ? `Sealed up to ${lastSeen(ledger.head.last_event_at, now, place)}`
    : "Not sealed yet";
  return (
    <Popover
      title="The ledger"
      className="w-96 max-w-[calc(100vw-2rem)]"
      trigger={
        <button type="button" className="tap max-w-full cursor-pointer rounded-full">
          <Badge tone={tone} icon={icon}>
            {sealed}, {word}
          </Badge>
        </button>
      }
    >
      <LedgerDetail team={team} ledger={ledger} place={place} />
    </Popover>
  );
}
