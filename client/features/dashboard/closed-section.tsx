import type { Place } from "@/lib/format";
import { SectionHeading } from "@/ui/page-header";
import { ClosedRow } from "./closed-row";
import type { TrainingRow } from "./types";

/** What this many are needs no opening. */
const SHOWN = 3;

/** What ended without being finished, below all else; long lists are folded. */
export function ClosedSection({ rows, place }: { rows: TrainingRow[]; place: Place }) {
  if (rows.length === 0) return null;
  const [first, rest] = [rows.slice(0, SHOWN), rows.slice(SHOWN)];
  return (
    <section aria-labelledby="ended-title" className="mt-10">
      <SectionHeading id="ended-title" title="Not finished" meta={rows.length} />
      <ul className="border-line border-t">
        {first.map((row) => (
          <ClosedRow key={row.invitation_id} row={row} place={place} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer py-3 font-medium text-13 text-accent hover:text-accent-hover">
            {rest.length} earlier
          </summary>
          <ul className="border-line border-t">
            {rest.map((row) => (
              <ClosedRow key={row.invitation_id} row={row} place={place} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
