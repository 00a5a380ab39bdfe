import { cx } from "./cx";

export type SegmentState = "completed" | "in_progress" | "not_started";

const HEIGHT = { s: "h-[5px]", m: "h-1.5", l: "h-2" };
/** More contents than this are drawn as one bar: segments would be thinner than their gaps. */
const MAX_SEGMENTS = 24;

export interface SegmentedProgressProps {
  /** One state a content, in the order of the program. */
  segments: SegmentState[];
  /** How far the current content is, 0..1; it fills the first segment in progress. */
  currentShare?: number;
  /** By rank: s in rows, m in outlines, l in the one big block. */
  size?: keyof typeof HEIGHT;
  tone?: "accent" | "red";
  className?: string;
}

/** Progress that can be counted: one segment a content, the current one partly filled. */
export function SegmentedProgress({
  segments,
  currentShare = 0,
  size = "m",
  tone = "accent",
  className,
}: SegmentedProgressProps) {
  const done = segments.filter((state) => state === "completed").length;
  const current = segments.indexOf("in_progress");
  const shares =
    segments.length > MAX_SEGMENTS
      ? [(done + (current < 0 ? 0 : currentShare)) / segments.length]
      : segments.map((state, at) =>
          state === "completed" ? 1 : at === current ? currentShare : 0,
        );
  return (
    <div
      role="img"
      aria-label={`${done} of ${segments.length} done`}
      className={cx("flex gap-[3px]", className)}
    >
      {shares.map((share, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
          key={at}
          className={cx(
            "min-w-0 flex-1 overflow-hidden rounded-xs bg-line forced-colors:border forced-colors:border-[CanvasText]",
            HEIGHT[size],
          )}
        >
          <span
            className={cx(
              "block h-full forced-color-adjust-none forced-colors:bg-[Highlight]",
              tone === "red" ? "bg-red" : "bg-accent",
            )}
            style={{ inlineSize: `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%` }}
          />
        </span>
      ))}
    </div>
  );
}
