"use client";

import { dayHeading, fullDate, type Place, relativeDay } from "@/lib/format";
import { isoDate } from "@/lib/zoned";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { AuditEntry } from "./audit-entry";
import type { AuditLine } from "./types";

interface Props {
  lines: AuditLine[];
  filtered: boolean;
  now: string;
  place: Place;
}

/** The log by days, newest first. */
export function AuditList({ lines, filtered, now, place }: Props) {
  if (lines.length === 0) return <Nothing filtered={filtered} />;
  return (
    <div className="px-6 max-sm:px-4">
      {byDay(lines, place).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2
            id={`day-${day}`}
            className="border-line border-b pt-5 pb-2 font-semibold text-13 text-ink-2"
          >
            {heading(ofDay[0]?.occurred_at ?? now, now, place)}
          </h2>
          <ol>
            {ofDay.map((line) => (
              <AuditEntry key={line.id} line={line} place={place} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered) return <p className="px-6 py-10 text-ink-2 max-sm:px-4">Nothing here fits.</p>;
  return (
    <EmptyState title="Nothing yet" drawing={<Drawing name="dock" />}>
      Whatever people with a role do in this team is written down here: who, what, when and from
      where.
    </EmptyState>
  );
}

function byDay(lines: AuditLine[], place: Place): [string, AuditLine[]][] {
  const days = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const day = isoDate(line.occurred_at, place.timezone);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

/** "Today", "Yesterday", "Friday 20 November", and the year when it is another. */
function heading(moment: string, now: string, place: Place): string {
  const relative = relativeDay(moment, now, place);
  if (/^\D+$/.test(relative)) return relative.charAt(0).toUpperCase() + relative.slice(1);
  const sameYear =
    isoDate(moment, place.timezone).slice(0, 4) === isoDate(now, place.timezone).slice(0, 4);
  return sameYear ? dayHeading(moment, place) : fullDate(moment, place);
}
