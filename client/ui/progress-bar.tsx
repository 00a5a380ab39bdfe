import { cx } from "./cx";

export interface ProgressBarProps {
  /** 0..100; null while the amount of work is not known yet. */
  percent: number | null;
  /** What progresses, for those who do not see the bar. */
  label: string;
  tone?: "accent" | "green" | "red" | "amber";
  className?: string;
}

const TONE = { accent: "bg-accent", green: "bg-green", red: "bg-red", amber: "bg-amber" };

export function ProgressBar({ percent, label, tone = "accent", className }: ProgressBarProps) {
  const value = percent === null ? undefined : Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      className={cx("h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      <div
        className={cx(
          "h-full rounded-full transition-[inline-size]",
          TONE[tone],
          value === undefined && "skeleton-motion",
        )}
        style={{ inlineSize: value === undefined ? "35%" : `${value}%` }}
      />
    </div>
  );
}
