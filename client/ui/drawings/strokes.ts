/**
 * A line drawing on a sheet of 320 × 320, by weight of line: what it is (heavy),
 * its parts (medium), shading and construction (thin), measures (dim).
 * Everything that matters lies within the middle 200 × 260, so that the sheet may
 * be cropped to portrait or landscape.
 */
export interface LineDrawing {
  /** What is seen, for those who do not. */
  title: string;
  heavy: string;
  medium: string;
  thin: string;
  dim: string;
  labels: { x: number; y: number; text: string; anchor?: "start" | "middle" | "end" }[];
}

export const SHEET = 320;

const round = (value: number) => Math.round(value * 10) / 10;

/** Numbers from `from` to `to`, both in. */
export function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
}

export function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

export function rect(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** A point at `angle` degrees, clockwise from twelve o'clock. */
export function polar(x: number, y: number, r: number, angle: number): [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [x + Math.sin(turn) * r, y - Math.cos(turn) * r];
}

/** A line between two radii, at an angle. */
export function ray(x: number, y: number, inner: number, outer: number, angle: number): string {
  return line(...polar(x, y, inner, angle), ...polar(x, y, outer, angle));
}

/** The clockwise arc between two angles. */
export function arc(x: number, y: number, r: number, from: number, to: number): string {
  const [x1, y1] = polar(x, y, r, from);
  const [x2, y2] = polar(x, y, r, to);
  return `M${round(x1)} ${round(y1)}A${r} ${r} 0 ${to - from > 180 ? 1 : 0} 1 ${round(x2)} ${round(y2)}`;
}

/** Earth under a line: short strokes that lean. */
export function ground(y: number, from = 0, to = SHEET): string {
  return steps(from + 4, to - 4, 13)
    .map((x) => line(x, y + 10, x + 9, y))
    .join("");
}

/** The cut face of a wall that begins at `x`. */
export function wall(x: number, from: number, to: number, width = 12): string {
  return steps(from + 12, to, 13)
    .map((y) => line(x, y, x + width, y - 9))
    .join("");
}

/** A measure from left to right, with arrow heads and the lines that lead to it. */
export function across(x1: number, x2: number, y: number, from: number): string {
  const ends = line(x1, from, x1, y + 7) + line(x2, from, x2, y + 7);
  return `${ends}${line(x1, y, x2, y)}M${x1 + 8} ${y - 4}l-8 4l8 4M${x2 - 8} ${y - 4}l8 4l-8 4`;
}

/** A measure from top to bottom. */
export function upright(y1: number, y2: number, x: number, from: number): string {
  const ends = line(from, y1, x - 7, y1) + line(from, y2, x - 7, y2);
  return `${ends}${line(x, y1, x, y2)}M${x - 4} ${y1 + 8}l4 -8l4 8M${x - 4} ${y2 - 8}l4 8l4 -8`;
}

/** An axis: long and short strokes. */
export function axis(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const at = (distance: number) =>
    [x1 + ((x2 - x1) * distance) / length, y1 + ((y2 - y1) * distance) / length] as const;
  const strokes = steps(0, length - 1, 22).flatMap((start) => [
    [start, Math.min(start + 13, length)],
    [Math.min(start + 16, length), Math.min(start + 18.5, length)],
  ]) as [number, number][];
  return strokes.map(([from, to]) => line(...at(from), ...at(to))).join("");
}

/** The squares of the paper, also of what lies `margin` around the sheet. */
export function grid(margin: number): string {
  return steps(20 - margin, SHEET + margin - 20, 20)
    .map((at) => `M${at} ${-margin}V${SHEET + margin}M${-margin} ${at}H${SHEET + margin}`)
    .join("");
}
