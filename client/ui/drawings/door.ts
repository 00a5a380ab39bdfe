import { ground, type LineDrawing, line, steps, upright } from "./strokes";

export const door: LineDrawing = {
  title: "An open door with light behind it",
  heavy: "M0 262H320M112 262V58H216V262M112 58L112 262M120 66L182 88V284L120 262z",
  medium: "M104 262V50H224V262M130 82L172 97V164L130 152zM130 166L172 178V256L130 246z",
  thin: `${ground(262, 0, 112)}${ground(262, 216, 320)}${steps(70, 254, 8)
    .map((y) => line(186 + ((y - 66) % 3), y, 214, y))
    .join("")}${steps(232, 318, 14)
    .map((x) => line(x, 262, x, 262))
    .join(
      "",
    )}M142 40h44l6 10h-56zM160 20v20${line(120, 262, 182, 300)}${line(216, 262, 262, 300)}${line(182, 284, 238, 284)}`,
  dim: `M174 188l6 2M176 182v14${upright(58, 262, 78, 104)}M182 284A74 74 0 0 0 216 262`,
  labels: [{ x: 66, y: 166, text: "2.1", anchor: "end" }],
};
