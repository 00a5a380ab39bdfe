import { across, circle, ground, type LineDrawing, line, rect, steps } from "./strokes";

export const forklift: LineDrawing = {
  title: "A forklift truck with a load low on its forks",
  heavy: `M0 262H320M70 226V176Q70 166 82 164L106 158H120L128 196H180V176H192V226M164 240H126M82 238Q70 236 70 226${circle(104, 240, 22)}${circle(186, 244, 18)}M204 64V254M216 64V254M216 250H276`,
  medium: `${circle(104, 240, 9)}${circle(186, 244, 7)}M120 158L132 84H186L192 176M138 92H180${rect(222, 198, 54, 46)}M222 244h54v6M231 244v6M249 244v6M267 244v6M130 196V184Q130 178 136 178H156V196M134 178L130 150M158 178L166 156M162 154L171 159`,
  thin: `${steps(76, 240, 12)
    .map((y) => line(204, y, 216, y - 6))
    .join("")}${ground(262)}${steps(172, 222, 8)
    .map((y) => line(74, y, 88 - (y - 172) / 8, y))
    .join("")}M249 198V244M222 221H276`,
  dim: `${across(216, 249, 286, 258)}M249 180V190M244 184l5 6l5 -6`,
  labels: [
    { x: 262, y: 300, text: "500", anchor: "start" },
    { x: 249, y: 172, text: "max", anchor: "middle" },
  ],
};
