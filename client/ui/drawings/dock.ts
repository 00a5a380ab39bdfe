import { circle, ground, type LineDrawing, line, rect, steps, upright, wall } from "./strokes";

export const dock: LineDrawing = {
  title: "A trailer at a loading dock, the leveller down",
  heavy: `M0 262H212M212 262V190H320M212 190V262${rect(-4, 84, 188, 106)}M184 190L214 188${circle(62, 238, 24)}${circle(118, 238, 24)}M240 190V40H320`,
  medium: `${circle(62, 238, 10)}${circle(118, 238, 10)}M10 190V204H156V190M184 190V214H168${rect(200, 200, 12, 26)}M240 58H252V190M252 58H320${rect(262, 148, 40, 42)}M262 166H302M282 148V166`,
  thin: `${ground(262, 0, 212)}${wall(212, 196, 262, 14)}${steps(226, 316, 13)
    .map((x) => line(x, 200, x + 9, 190))
    .join("")}${steps(14, 174, 16)
    .map((x) => line(x, 92, x, 182))
    .join("")}${wall(240, 44, 186, 12)}`,
  dim: `${upright(190, 262, 184, 208)}M100 60H176M167 55l9 5l-9 5`,
  labels: [
    { x: 178, y: 244, text: "1.2", anchor: "end" },
    { x: 100, y: 50, text: "0 km/h", anchor: "start" },
  ],
};
