import { dayAndMonth, duration, exactMoment, type Place, percent, timeOfDay } from "@/lib/format";
import type { Attempt } from "./types";

/** The sittings of one quiz, under its row. */
export function Attempts({ attempts, place }: { attempts: Attempt[]; place: Place }) {
  return (
    <tr className="border-line border-b max-sm:block">
      <td colSpan={6} className="max-sm:block">
        <ul className="mb-3 grid gap-1 border-line-strong border-s-2 ps-3 text-13 text-ink-2">
          {attempts.map((attempt) => (
            <li key={attempt.number} className="num">
              <span className="font-medium text-ink">Attempt {attempt.number}</span>
              {", "}
              <span title={exactMoment(attempt.started_at, place)}>
                {dayAndMonth(attempt.started_at, place)}, {timeOfDay(attempt.started_at, place)}
              </span>
              {": "}
              {result(attempt)}
              {!attempt.counts && <span className="text-ink-3">; before a reset, not counted</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function result(attempt: Attempt): string {
  if (!attempt.submitted_at) return "still open";
  const took = duration((Date.parse(attempt.submitted_at) - Date.parse(attempt.started_at)) / 1000);
  const closed = attempt.closed_by === "server" ? `closed by the server after ${took}` : took;
  if (attempt.waits_for_marking) return `waits for marking, ${closed}`;
  if (attempt.score_percent === null) return closed;
  const passed = attempt.passed ? "passed" : "not passed";
  return `${percent(attempt.score_percent)}, ${passed}, ${closed}`;
}
