import { counted } from "@/lib/format";
import { Callout } from "@/ui/callout";
import type { Mark } from "./types";

/** Both marks where two people differed: talk, then write down what you agreed. */
export function EarlierMarks({ mark }: { mark: Mark }) {
  if (mark.earlier.length === 0) return null;
  return (
    <Callout tone="amber" title="Two readings differ: talk, then write down what counts">
      <ul className="grid gap-2">
        {mark.earlier.map((one) => (
          <li key={one.marker_name}>
            <span className="font-[550] text-ink">
              {one.marker_name}: {counted(one.points, "point", "points")}
            </span>{" "}
            <span className="text-13">{levelsOf(mark, one.levels)}</span>
            {one.comment && <span className="block whitespace-pre-line">{one.comment}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function levelsOf(mark: Mark, levels: Record<string, string>): string {
  return mark.rubric
    .map((criterion) => {
      const chosen = criterion.levels.find((level) => level.id === levels[criterion.id]);
      return chosen && `${criterion.title}: ${chosen.title}`;
    })
    .filter(Boolean)
    .join(", ");
}
