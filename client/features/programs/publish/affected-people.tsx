import { SectionHeading } from "@/ui/page-header";
import type { Publication } from "../types";

interface Props {
  affected: Publication["affected"];
  /** The edition that would be published, and the one before it. */
  next: number;
  last: number;
}

const HATCH = "repeating-linear-gradient(135deg, var(--accent) 0 2px, var(--accent-soft) 2px 5px)";
const SWATCH = {
  waiting: { background: "var(--line-strong)" },
  moving: { background: HATCH },
  done: { background: "var(--accent)" },
};

/** Whom the edition meets, and what happens to them. */
export function AffectedPeople({ affected, next, last }: Props) {
  const { not_started, moving, staying, completed } = affected;
  const progress = moving + staying;
  const all = not_started + progress + completed;
  if (all === 0) return null;
  const rows = [
    {
      name: "Not started",
      count: not_started,
      look: SWATCH.waiting,
      text: `Begin with edition ${next}.`,
    },
    {
      name: "In progress",
      count: progress,
      look: SWATCH.moving,
      text: progressWords(moving, staying, next, last),
    },
    {
      name: "Completed",
      count: completed,
      look: SWATCH.done,
      text: "Their certificates stand and keep naming the edition they learned.",
    },
  ];
  return (
    <section aria-labelledby="affected">
      <SectionHeading
        id="affected"
        title="Who is affected"
        meta={`${all} ${all === 1 ? "person" : "people"}`}
      />
      <div aria-hidden className="mb-1.5 flex h-2 gap-0.5">
        {rows.map(
          (row) =>
            row.count > 0 && (
              <span
                key={row.name}
                className="rounded-xs"
                style={{ ...row.look, flex: row.count }}
              />
            ),
        )}
      </div>
      <dl className="divide-y divide-line">
        {rows.map((row) => (
          <div
            key={row.name}
            className="grid grid-cols-[8.5rem_3rem_minmax(0,1fr)] gap-x-4 py-2.5 max-sm:grid-cols-[1fr_auto]"
          >
            <dt className="flex items-center gap-2 self-start font-medium">
              <span aria-hidden className="size-2.5 flex-none rounded-[3px]" style={row.look} />
              {row.name}
            </dt>
            <dd className="num text-end font-semibold">{row.count}</dd>
            <dd className="text-ink-2 max-sm:col-span-2 max-sm:ps-4.5">{row.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function progressWords(moving: number, staying: number, next: number, last: number): string {
  const moves = `${moving} ${moving === 1 ? "moves" : "move"} to edition ${next} and ${moving === 1 ? "keeps" : "keep"} what they did.`;
  const stays = `${staying} ${staying === 1 ? "stays" : "stay"} on edition ${last}: they completed a content that changed.`;
  if (moving + staying === 0) return "Nobody.";
  return [moving > 0 && moves, staying > 0 && stays].filter(Boolean).join(" ");
}
