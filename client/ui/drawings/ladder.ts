import { across, arc, ground, type LineDrawing, line, steps, upright, wall } from "./strokes";

const [FOOT, TOP] = [
  [168, 262],
  [223, 42],
] as const;
/** Up the ladder, and across it to the right. */
const UP = [0.2425, -0.9701] as const;
const SIDE = [0.9701, 0.2425] as const;
const HALF = 11;

function point(along: number, aside: number): [number, number] {
  return [FOOT[0] - 6 + UP[0] * along + SIDE[0] * aside, FOOT[1] + UP[1] * along + SIDE[1] * aside];
}

const rail = (aside: number) => line(...point(0, aside), ...point(248, aside));
const rungs = (lift: number) =>
  steps(20, 232, 21)
    .map((along) => line(...point(along + lift, -HALF), ...point(along + lift, HALF)))
    .join("");

export const ladder: LineDrawing = {
  title: "A ladder against a wall, four up for every one out",
  heavy: `M228 0V262M0 262H320${rail(-HALF)}${rail(HALF)}`,
  medium: rungs(0),
  thin: `M242 0V262${wall(228, 0, 262, 14)}${ground(262)}${rail(-HALF - 3.5)}${rail(HALF + 3.5)}${rungs(3)}`,
  dim: `${upright(TOP[1], FOOT[1], 82, 196)}${steps(97, 207, 55)
    .map((y) => line(77, y, 87, y))
    .join("")}${across(162, 228, 294, 270)}${arc(228, 262, 66, 270, 313)}`,
  labels: [
    { x: 68, y: 160, text: "4", anchor: "end" },
    { x: 195, y: 315, text: "1", anchor: "middle" },
  ],
};
