const RADIUS = 7.5;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring that fills as a content gets done. Decoration: words beside it say the same. */
export function StateRing({ share, size = 20 }: { share: number; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      strokeWidth={2}
      className="flex-none -rotate-90"
      aria-hidden
    >
      <circle cx="10" cy="10" r={RADIUS} stroke="var(--line-strong)" />
      {share > 0 && (
        <circle
          cx="10"
          cy="10"
          r={RADIUS}
          stroke="var(--accent)"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - Math.min(share, 1))}
        />
      )}
    </svg>
  );
}
