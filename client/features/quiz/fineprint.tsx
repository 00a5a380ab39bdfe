import { type Place, percent, timeWithSeconds } from "@/lib/format";
import type { Attempt } from "./types";

/** Which attempt, what passes, and the very moment at which the server closes it. */
export function FineprintOf({ attempt, place }: { attempt: Attempt; place: Place }) {
  const of = attempt.attempts_allowed === null ? "" : ` of ${attempt.attempts_allowed}`;
  return (
    <p className="num mt-4 border-line border-t pt-4 text-13 text-ink-2">
      Attempt {attempt.number}
      {of}. Pass mark {percent(attempt.passing_percentage)}.
      {attempt.extra_seconds > 0 &&
        attempt.accommodation &&
        ` You have ${attempt.accommodation.extra_time_percent} % more time.`}
      {attempt.ends_at &&
        ` At ${timeWithSeconds(attempt.ends_at, place)} the server closes the attempt with what is saved.`}
    </p>
  );
}
