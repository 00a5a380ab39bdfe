import {
  arc,
  axis,
  circle,
  ground,
  type LineDrawing,
  line,
  polar,
  ray,
  rect,
  steps,
} from "./strokes";

const [X, Y, R] = [160, 148, 94] as const;
const CRANK = 128;
const [PX, PY] = polar(X, Y, 44, CRANK);

const spokes = steps(0, 359, 24)
  .filter((angle) => angle < 252 || angle > 364)
  .map((angle) => ray(X, Y, 20, R - 14, angle - 1.4) + ray(X, Y, 20, R - 14, angle + 1.4))
  .join("");

/** The counterweight lies in the rim, opposite to the crank. */
const [WX1, WY1] = polar(X, Y, R - 14, CRANK + 180 - 46);
const [WX2, WY2] = polar(X, Y, R - 14, CRANK + 180 + 46);

export const wheel: LineDrawing = {
  title: "A driving wheel on the rail, with its crank and rod",
  heavy: `${circle(X, Y, R)}${circle(X, Y, 20)}M-320 242H640M-320 254H640`,
  medium: `${circle(X, Y, R - 6)}${circle(X, Y, R - 14)}${circle(X, Y, 9)}${circle(PX, PY, 10)}${circle(PX, PY, 4)}${line(PX + 8, PY - 8, 640, PY - 47)}${line(PX + 8, PY + 8, 640, PY - 29)}M${WX1.toFixed(1)} ${WY1.toFixed(1)}L${WX2.toFixed(1)} ${WY2.toFixed(1)}`,
  thin: `${spokes}${steps(-30, 30, 10)
    .map((turn) => ray(X, Y, 62 / Math.cos((turn * Math.PI) / 180) - 4, R - 14, CRANK + 180 + turn))
    .join("")}${steps(-306, 640, 62)
    .map((x) => rect(x, 254, 34, 14))
    .join("")}${ground(268, -320, 640)}`,
  dim: `${axis(X, 36, X, 262)}${axis(46, Y, 274, Y)}${arc(X, Y, R + 16, 292, 340)}M${polar(
    X,
    Y,
    R + 16,
    340,
  )
    .map((value) => value.toFixed(1))
    .join(" ")}l-9 -1m9 1l-6 7`,
  labels: [{ x: 76, y: 48, text: "Ø 1.4", anchor: "middle" }],
};
