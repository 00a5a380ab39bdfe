import { counted, exactMoment, fullDate, list, type Place } from "@/lib/format";
import { SectionHeading } from "@/ui/page-header";
import type { Regrading } from "./types";

/** When past attempts were graded again: by whom, why, and whom it changed. */
export function RegradingLog({ regradings, place }: { regradings: Regrading[]; place: Place }) {
  if (regradings.length === 0) return null;
  return (
    <section aria-labelledby="regradings-title" className="mt-10">
      <SectionHeading id="regradings-title" title="Graded again" />
      <ol className="border-line border-t">
        {regradings.map((one) => (
          <li key={one.id} className="border-line border-b py-3">
            <p>
              Edition{one.editions.length > 1 && "s"} {list(one.editions.map(String))} by the keys
              of edition {one.edition}:{" "}
              {one.finished_at ? outcome(one) : "at work, this page will say when it is done"}.
            </p>
            <p className="text-13 text-ink-2">“{one.reason}”</p>
            <p className="text-12 text-ink-3" title={exactMoment(one.requested_at, place)}>
              {fullDate(one.requested_at, place)} by {one.requested_by_name}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function outcome(one: Regrading): string {
  if (one.people_changed === 0) return "nobody’s result changed";
  const parts = [`${counted(one.people_changed, "result", "results")} rose`];
  if (one.people_passed > 0) parts.push(`${counted(one.people_passed, "person", "people")} passed`);
  if (one.trainings_completed > 0)
    parts.push(`${counted(one.trainings_completed, "training", "trainings")} completed`);
  return list(parts);
}
