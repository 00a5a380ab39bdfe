import { axis, circle, ground, type LineDrawing, line, steps } from "./strokes";

/** Isometric: x to the right and down, y to the left and down, z up. */
function iso(x: number, y: number, z: number): [number, number] {
  return [160 + (x - y) * 0.866, 230 + (x + y) * 0.5 - z];
}

function face(...corners: [number, number, number][]): string {
  return `M${corners
    .map((corner) =>
      iso(...corner)
        .map((value) => value.toFixed(1))
        .join(" "),
    )
    .join("L")}z`;
}

const edge = (a: [number, number, number], b: [number, number, number]) =>
  line(...iso(...a), ...iso(...b));
const S = 96;

export const box: LineDrawing = {
  title: "A box with its centre of gravity, and the way to lift it",
  heavy: `${face([-S / 2, S / 2, 0], [S / 2, S / 2, 0], [S / 2, S / 2, S], [-S / 2, S / 2, S])}${face([S / 2, S / 2, 0], [S / 2, -S / 2, 0], [S / 2, -S / 2, S], [S / 2, S / 2, S])}${face([-S / 2, S / 2, S], [S / 2, S / 2, S], [S / 2, -S / 2, S], [-S / 2, -S / 2, S])}`,
  medium: `${edge([-8, S / 2, S], [-8, -S / 2, S])}${edge([8, S / 2, S], [8, -S / 2, S])}${edge([-8, S / 2, S], [-8, S / 2, S - 26])}${edge([8, S / 2, S], [8, S / 2, S - 26])}${edge([S / 2, 16, 62], [S / 2, -16, 62])}${edge([S / 2, 16, 74], [S / 2, -16, 74])}${edge([S / 2, 16, 62], [S / 2, 16, 74])}${edge([S / 2, -16, 62], [S / 2, -16, 74])}`,
  thin: `${steps(-S / 2 + 8, S / 2 - 8, 8)
    .map((y) => edge([S / 2, y, 0], [S / 2, y, 40 - Math.abs(y) / 3]))
    .join(
      "",
    )}${edge([-120, S / 2, 0], [-S / 2, S / 2, 0])}${edge([S / 2, -120, 0], [S / 2, -S / 2, 0])}${ground(300, 60, 260)}`,
  dim: `${axis(160, 30, 160, 296)}${circle(160, 182, 11)}M160 171V193M149 182H171M92 108V64M87 73l5 -9l5 9M228 108V64M223 73l5 -9l5 9`,
  labels: [{ x: 241, y: 84, text: "F", anchor: "start" }],
};
