import { across, arc, axis, circle, type LineDrawing, line, ray, rect, steps } from "./strokes";

const outline = (inset: number) => {
  const [left, right, top] = [84 + inset, 236 - inset, 62 + inset];
  return `M160 ${top - 18}L${right} ${top + 10 - inset / 3}V${158}C${right} ${208 - inset / 2} ${200 - inset / 3} ${244 - inset} 160 ${262 - inset * 1.2}C${120 + inset / 3} ${244 - inset} ${left} ${208 - inset / 2} ${left} 158V${top + 10 - inset / 3}z`;
};

export const shield: LineDrawing = {
  title: "A shield with a closed lock on it",
  heavy: `${outline(0)}${rect(128, 146, 64, 52)}M140 146V130a20 20 0 0 1 40 0V146`,
  medium: `${outline(9)}M147 146V130a13 13 0 0 1 26 0V146${circle(160, 167, 6)}M158 173l-2 14h8l-2 -14`,
  thin: `${steps(152, 192, 5)
    .map((y) => line(128, y, 128 + (y - 146) * 0.34, y) + line(192, y, 192 - (y - 146) * 0.34, y))
    .join("")}${steps(0, 350, 10)
    .map((angle) => ray(160, 154, 122, angle % 30 === 0 ? 132 : 127, angle))
    .join("")}`,
  dim: `${axis(160, 20, 160, 296)}${axis(34, 154, 286, 154)}${arc(160, 154, 122, 0, 359.9)}${across(84, 236, 290, 226)}`,
  labels: [{ x: 190, y: 283, text: "152", anchor: "middle" }],
};
