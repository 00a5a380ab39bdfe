import { type Place, shortDate } from "@/lib/format";

const DAY_MS = 86_400_000;
const CHOICES = [
  [7, "7 days"],
  [30, "30 days"],
  [90, "90 days"],
  [180, "Half a year"],
  [366, "A year, the longest"],
] as const;

export const USUAL_DAYS = "90";

/** How long a token may last, each with the day on which it would end. */
export function expiryOptions(now: number, place: Place) {
  return CHOICES.map(([days, label]) => ({
    value: String(days),
    label,
    hint: shortDate(new Date(now + days * DAY_MS).toISOString(), place),
  }));
}

export const OVERLAPS = [
  { value: "0", label: "At once" },
  { value: "1", label: "In an hour" },
  { value: "8", label: "In 8 hours" },
  { value: "24", label: "In 24 hours" },
];

/** How near the end is: told when a week or less is left. */
export function endsSoon(expiresAt: string, now: number): boolean {
  return Date.parse(expiresAt) - now <= 7 * DAY_MS;
}
