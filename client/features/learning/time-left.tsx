"use client";

import { Timer } from "lucide-react";
import { useParams } from "next/navigation";
import { exactMoment, timeOfDay } from "@/lib/format";
import { useServerNow } from "@/lib/server-clock";
import { cx } from "@/ui/cx";
import { leftWords, nextEnd, type Urgency, urgencyOf } from "./deadline";
import { useTraining } from "./training-provider";
import { contentsOf } from "./types";

const LOOK: Record<Urgency, string> = {
  calm: "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
  soon: "bg-amber-soft text-amber",
  last: "bg-red-soft text-red",
};

/** The clock of the training in the bar, as the server keeps it. */
export function TimeLeft() {
  const { training, clock, place } = useTraining();
  const { content } = useParams<{ content?: string }>();
  const now = useServerNow(clock, training.now);
  const open = contentsOf(training).find((item) => item.id === content);
  const end = nextEnd(training, open ?? null, now);
  if (!end) return null;
  const left = (Date.parse(end.at) - now) / 1000;
  return (
    <span
      role="timer"
      title={`The server closes this ${end.of} ${exactMoment(end.at, place)}`}
      className={cx(
        "num inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-s px-3 font-semibold max-sm:px-2.5 max-sm:text-13",
        LOOK[urgencyOf(left)],
      )}
    >
      <Timer size={18} aria-hidden />
      <span>
        {leftWords(left)}
        <span className="max-sm:sr-only"> left{end.of === "content" && " here"}</span>
        <span className="sr-only">, until {timeOfDay(end.at, place)}, kept by the server</span>
      </span>
    </span>
  );
}
