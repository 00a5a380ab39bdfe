import type { QuestionOf } from "./kind";

/** Digits as they are, with a point: what is typed here is compared with what learners type. */
export const AS_TYPED = {
  locale: "en-US-u-nu-latn",
  format: { useGrouping: false, maximumFractionDigits: 12 },
};

/** Sums of decimals without the dust of binary fractions. */
const clean = (value: number) => +value.toPrecision(12);

/** Which numbers count as right, in words; null without a right number. */
export function accepted(question: QuestionOf<"numeric">): string | null {
  const { value, tolerance = 0, tolerance_kind, unit } = question;
  if (value == null) return null;
  const spread = tolerance_kind === "relative" ? (Math.abs(value) * tolerance) / 100 : tolerance;
  const [from, to] = [clean(value - spread), clean(value + spread)];
  const range = from === to ? `Only ${from}` : `From ${from} to ${to}`;
  return `${range}${unit ? ` ${unit}` : ""} counts as right.`;
}
