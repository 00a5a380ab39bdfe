import { Timer } from "lucide-react";
import { exactMoment, type Place, timeOfDay } from "@/lib/format";
import { cx } from "@/ui/cx";
import { type HardEnd, leftWords, type Urgency, urgencyOf } from "./deadline";

const LOOK: Record<Urgency, string> = {
  calm: "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
  soon: "bg-amber-soft text-amber",
  last: "bg-red-soft text-red",
};

interface Props {
  end: HardEnd;
  left_seconds: number;
  place: Place;
}

/** What is left of a limit: in words, and in colour only besides. */
export function ClockFace({ end, left_seconds, place }: Props) {
  return (
    <span
      role="timer"
      title={`The server closes this ${end.of} ${exactMoment(end.at, place)}`}
      className={cx(
        "num inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-s px-3 font-semibold max-sm:px-2.5 max-sm:text-13",
        LOOK[urgencyOf(left_seconds)],
      )}
    >
      <Timer size={18} aria-hidden />
      <span>
        {leftWords(left_seconds)}
        <span className="max-sm:sr-only"> left{end.of === "content" && " here"}</span>
        <span className="sr-only">, until {timeOfDay(end.at, place)}, kept by the server</span>
      </span>
    </span>
  );
}
