import { cx } from "@/ui/cx";

const CENTRE = 80;
const POINTS = 144;

/** A wave around a circle; shifted copies of it make the pattern of a seal. */
function ring(radius: number, depth: number, waves: number, shift: number): string {
  const points = Array.from({ length: POINTS }, (_, at) => {
    const angle = (at / POINTS) * 2 * Math.PI;
    const r = radius + depth * Math.sin(waves * angle + shift);
    return `${(CENTRE + r * Math.cos(angle)).toFixed(1)} ${(CENTRE + r * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

const RINGS = [0, 1, 2, 3, 4].flatMap((at) => [
  ring(62, 10, 18, (at * Math.PI) / 5),
  ring(40, 6, 12, (at * Math.PI) / 5),
]);

/** The seal of what was completed, drawn once when it appears. Decoration. */
export function SealLines({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 160 160"
      fill="none"
      stroke="currentColor"
      strokeWidth={0.8}
      className={cx("draw-motion block w-full", className)}
      aria-hidden
    >
      {RINGS.map((d) => (
        <path key={d} d={d} pathLength={1} opacity={0.6} />
      ))}
      <path d="M64 81l11 11 22-24" strokeWidth={3} strokeLinecap="round" pathLength={1} />
    </svg>
  );
}
