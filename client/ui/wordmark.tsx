import { cx } from "./cx";

/** Eight spokes between hub and rim, from the twelve o'clock one on. */
const SPOKES = Array.from({ length: 8 }, (_, at) => {
  const angle = (at * Math.PI) / 4;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const point = (radius: number) =>
    `${(12 + dx * radius).toFixed(2)} ${(10.5 + dy * radius).toFixed(2)}`;
  return `M${point(2)}L${point(7.75)}`;
}).join("");

/** The sign: a driving wheel on the rail. */
export function Mark({ size = 24, className }: { size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      aria-hidden="true"
      className={cx("flex-none text-accent", className)}
    >
      <circle cx="12" cy="10.5" r="7.75" />
      <circle cx="12" cy="10.5" r="2" />
      <path d={`${SPOKES}M2.5 21.5h19`} />
    </svg>
  );
}

export function Wordmark({ size = 24 }: { size?: number }) {
  return (
    <span className="inline-flex items-center gap-2.5 align-top font-semibold text-16 tracking-[-0.01em]">
      <Mark size={size} />
      Footplate
    </span>
  );
}
