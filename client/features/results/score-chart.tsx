import { count, counted } from "@/lib/format";
import { SectionHeading } from "@/ui/page-header";
import { AsTable } from "./as-table";
import type { Analysis } from "./types";

const HEIGHT = 160;

/** How many people reached which score: bars, and the same as a table. */
export function ScoreChart({ analysis }: { analysis: Analysis }) {
  const most = Math.max(1, ...analysis.distribution.map((one) => one.count));
  return (
    <section aria-labelledby="scores-title" className="min-w-0">
      <SectionHeading id="scores-title" title="Scores" />
      <div aria-hidden className="flex items-end gap-1 border-line-strong border-b">
        {analysis.distribution.map((one) => (
          <div
            key={one.from_percent}
            title={`${range(one.from_percent, one.to_percent)}: ${counted(one.count, "sitting", "sittings")}`}
            className="flex flex-1 flex-col justify-end gap-1 text-center"
            style={{ blockSize: HEIGHT + 20 }}
          >
            {one.count > 0 && <span className="num text-11 text-ink-3">{count(one.count)}</span>}
            <div
              className="rounded-t-[3px] bg-accent"
              style={{ blockSize: Math.round((HEIGHT * one.count) / most) }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className="num mt-1 flex justify-between text-11 text-ink-3">
        <span>0 %</span>
        <span>50 %</span>
        <span>100 %</span>
      </div>
      <AsTable
        caption="Sittings by score"
        head={["Score", "Sittings"]}
        rows={analysis.distribution.map((one) => [
          range(one.from_percent, one.to_percent),
          count(one.count),
        ])}
      />
    </section>
  );
}

/** The last class holds 100 too. */
function range(from: number, to: number): string {
  return to === 100 ? `${from} to 100 %` : `${from} to below ${to} %`;
}
