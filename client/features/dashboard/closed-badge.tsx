import { Archive, Ban, CirclePause, TimerOff, UserX } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/ui/badge";
import type { TrainingRow } from "./types";

type Code = NonNullable<TrainingRow["closed"]>["code"];

const LOOK: Record<Code, { icon: ReactNode; tone: BadgeTone; words: string }> = {
  paused: { icon: <CirclePause />, tone: "amber", words: "Paused" },
  archived: { icon: <Archive />, tone: "neutral", words: "Archived" },
  expired: { icon: <TimerOff />, tone: "red", words: "Ended" },
  revoked: { icon: <Ban />, tone: "neutral", words: "Withdrawn" },
  declined: { icon: <UserX />, tone: "neutral", words: "Declined" },
};

/** How a training is closed: icon and word, then colour. */
export function ClosedBadge({ code }: { code: Code }) {
  const { icon, tone, words } = LOOK[code];
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}
