import { percent } from "@/lib/format";

interface Props {
  score_percent: number;
  passing_percentage: number;
  passed: boolean;
}

/** The score as a bar, with a tick at the pass mark. */
export function Gauge({ score_percent, passing_percentage, passed }: Props) {
  return (
    <div
      role="img"
      aria-label={`${percent(score_percent)}; the pass mark is ${percent(passing_percentage)}`}
      className="num relative col-span-full mt-5 pb-7 max-sm:mt-3"
    >
      <div className="relative h-2.5 rounded-xs bg-sunken shadow-[inset_0_0_0_1px_var(--line)]">
        <span
          className={`absolute inset-y-0 start-0 rounded-xs ${passed ? "bg-green" : "bg-red"}`}
          style={{ inlineSize: `${Math.min(100, Math.max(0, score_percent))}%` }}
        />
        <span
          className="absolute -top-1.5 h-6.5 w-0.5 bg-ink"
          style={{ insetInlineStart: `min(${passing_percentage}%, calc(100% - 2px))` }}
        />
      </div>
      {/* The words end at the tick or begin there, so that they never leave the bar. */}
      <span
        className="absolute top-6 whitespace-nowrap text-12 text-ink-2"
        style={
          passing_percentage > 50
            ? { insetInlineEnd: `${100 - passing_percentage}%` }
            : { insetInlineStart: `${passing_percentage}%` }
        }
      >
        Pass mark {percent(passing_percentage)}
      </span>
    </div>
  );
}
