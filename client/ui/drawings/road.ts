import { arc, circle, type LineDrawing, line, polar, ray, steps } from "./strokes";

const [X, H] = [160, 168] as const;
/** Dashes of the centre line, longer as they come nearer. */
const dashes = [
  [178, 183],
  [190, 199],
  [210, 225],
  [242, 266],
  [290, 320],
]
  .map(([from = 0, to = 0]) => {
    const half = (y: number) => ((y - H) / 152) * 5;
    return `M${X - half(from)} ${from}L${X - half(to)} ${to}H${X + half(to)}L${X + half(from)} ${from}z`;
  })
  .join("");

export const road: LineDrawing = {
  title: "A road to the horizon under the dial of a tachograph",
  heavy: `M0 ${H}H320${line(X - 5, H, 46, 320)}${line(X + 5, H, 274, 320)}${arc(X, H, 104, 270, 450)}`,
  medium: `${dashes}${arc(X, H, 96, 270, 450)}${line(X, H, ...polar(X, H, 84, 42))}${circle(X, H, 5)}${steps(
    -90,
    90,
    30,
  )
    .map((angle) => ray(X, H, 84, 96, angle))
    .join("")}`,
  thin: `${steps(-85, 85, 5)
    .map((angle) => ray(X, H, 90, 96, angle))
    .join("")}${line(X - 7, H, 24, 320)}${line(X + 7, H, 296, 320)}${steps(0, 3, 1)
    .map(
      (at) =>
        `M${40 - at * 14} ${H}l10 -${14 + at * 3}l10 ${14 + at * 3}M${250 + at * 16} ${H}l9 -${12 + at * 4}l9 ${12 + at * 4}`,
    )
    .join("")}${arc(X, H, 60, 270, 402)}`,
  dim: `${arc(X, H, 118, 270, 402)}M${polar(X, H, 118, 402)
    .map((value) => value.toFixed(1))
    .join(" ")}l-9 -2m9 2l-3 -9`,
  labels: [{ x: 84, y: 62, text: "4 h 30", anchor: "middle" }],
};
