import { dateFormat } from "./format/intl";

/** The calendar date of a moment in a zone, as "2026-11-27". */
export function isoDate(moment: string | Date, timezone: string): string {
  const parts = dateFormat(
    { locale: "en-CA", timezone },
    { year: "numeric", month: "2-digit", day: "2-digit" },
  ).formatToParts(new Date(moment));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`;
}

/** The last second of a date in a zone, as an ISO moment in UTC: right on days of 23 and 25 hours. */
export function endOfDay(date: string, timezone: string): string {
  return momentOf(`${date}T23:59:59`, timezone);
}

/** The moment at which the clocks of a zone show this local time, as an ISO moment in UTC. */
export function momentOf(local: string, timezone: string): string {
  const wanted = Date.parse(`${local}Z`);
  // The offset is that of the moment sought, which a first guess with the offset at the wall
  // time taken as UTC can miss by one change of the clocks; the second guess cannot.
  const first = wanted - offsetMs(wanted, timezone);
  const second = wanted - offsetMs(first, timezone);
  return new Date(second).toISOString().replace(".000Z", "Z");
}

function offsetMs(instant: number, timezone: string): number {
  const parts = dateFormat(
    { locale: "en", timezone },
    {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    },
  ).formatToParts(new Date(instant));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    of("year"),
    of("month") - 1,
    of("day"),
    of("hour"),
    of("minute"),
    of("second"),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
