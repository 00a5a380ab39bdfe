import { percent } from "@/lib/format";
import { SectionHeading } from "@/ui/page-header";
import { AsTable } from "./as-table";
import { anchorOf, toneOf } from "./item-words";
import type { Item } from "./types";

const FILL = { key: "fill-red", look: "fill-amber", fine: "fill-accent", few: "fill-ink-3" };
const [LEFT, TOP, WIDTH, HEIGHT] = [36, 10, 380, 170];

/** Where a power stands; below -0.3 all is equally wrong, above 0.8 equally good. */
const yOf = (value: number) =>
  TOP + HEIGHT * (1 - (Math.min(0.8, Math.max(-0.3, value)) + 0.3) / 1.1);
const xOf = (value: number) => LEFT + WIDTH * value;

/** Each question as a point: how easy it is, and how well it tells people apart. */
export function ItemMap({ items }: { items: Item[] }) {
  const shown = items.filter((item) => item.difficulty !== null && item.discrimination !== null);
  return (
    <section aria-labelledby="map-title" className="min-w-0">
      <SectionHeading id="map-title" title="Questions by ease and power" />
      {shown.length === 0 ? (
        <p className="border-line border-t pt-3 text-ink-2">
          It takes scores that differ before questions can be told apart.
        </p>
      ) : (
        <svg aria-hidden viewBox="0 0 430 206" className="w-full max-w-[32rem]">
          {[0, 0.2, 0.4].map((level) => (
            <g key={level}>
              <line
                x1={LEFT}
                x2={LEFT + WIDTH}
                y1={yOf(level)}
                y2={yOf(level)}
                className="stroke-line"
                strokeDasharray={level ? "3 4" : undefined}
              />
              <text
                x={LEFT - 6}
                y={yOf(level) + 3.5}
                className="fill-ink-3 text-11"
                textAnchor="end"
              >
                {level.toFixed(1)}
              </text>
            </g>
          ))}
          {shown.map((item) => (
            <a key={item.id} href={`#${anchorOf(item)}`} tabIndex={-1}>
              <title>{`Question ${item.number}`}</title>
              <circle
                cx={xOf(item.difficulty ?? 0)}
                cy={yOf(item.discrimination ?? 0)}
                r={9}
                className={FILL[toneOf(item)]}
              />
              <text
                x={xOf(item.difficulty ?? 0)}
                y={yOf(item.discrimination ?? 0) + 3.5}
                textAnchor="middle"
                className="fill-surface font-semibold text-[10px]"
              >
                {item.number}
              </text>
            </a>
          ))}
          <text x={LEFT} y={202} className="fill-ink-3 text-11">
            hard
          </text>
          <text x={LEFT + WIDTH} y={202} textAnchor="end" className="fill-ink-3 text-11">
            easy
          </text>
        </svg>
      )}
      <p className="text-13 text-ink-2">
        The higher, the better a question tells those who know from those who do not. Below 0.2 it
        says little; below 0 look at its key.
      </p>
      {shown.length > 0 && (
        <AsTable
          caption="Questions by ease and power"
          head={["Question", "Ease", "Power"]}
          rows={shown.map((item) => [
            `Question ${item.number}`,
            percent(100 * (item.difficulty ?? 0)),
            (item.discrimination ?? 0).toFixed(2),
          ])}
        />
      )}
    </section>
  );
}
