import { count, duration, exactPercent, percent } from "@/lib/format";
import type { Analysis } from "./types";

const NO_VALUE = "–";

/** The quiz in six figures, and what its reliability means in words. */
export function Figures({ analysis }: { analysis: Analysis }) {
  const { reliability } = analysis;
  const figures = [
    { label: "people", value: count(analysis.people) },
    { label: "mean score", value: orNone(analysis.mean_percent, percent) },
    { label: "median score", value: orNone(analysis.median_percent, percent) },
    { label: "passed", value: orNone(analysis.passed_share, (share) => percent(100 * share)) },
    { label: "median time", value: orNone(analysis.median_seconds, duration) },
    { label: "reliability (alpha)", value: orNone(reliability.alpha, (alpha) => alpha.toFixed(2)) },
  ];
  return (
    <>
      <dl className="num grid grid-cols-2 border-line border-y sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex flex-col-reverse justify-end py-4 pe-4">
            <dt className="text-13 text-ink-3">{label}</dt>
            <dd className="font-[620] text-24 leading-tight">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-[68ch] text-13 text-ink-2">
        {reliability.sentence}
        {reliability.error_percent !== null &&
          ` A score is sure to about ${exactPercent(reliability.error_percent)} up or down.`}
        {analysis.limited && " Only the newest 20,000 sittings are counted."}
      </p>
    </>
  );
}

function orNone(value: number | null, say: (value: number) => string): string {
  return value === null ? NO_VALUE : say(value);
}
