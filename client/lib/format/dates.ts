import { dateFormat, dayNumber, intlLocale, type Moment, type Place } from "./intl";

/** "27 Nov", with the year when it is not `now`'s. */
export function shortDate(moment: Moment, place: Place, now?: Moment): string {
  const sameYear = now !== undefined && yearOf(moment, place) === yearOf(now, place);
  return dateFormat(place, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(new Date(moment));
}

/** "27 Nov", never with a year: for axes and lines that say the year elsewhere. */
export function dayAndMonth(moment: Moment, place: Place): string {
  return dateFormat(place, { day: "numeric", month: "short" }).format(new Date(moment));
}

/** "Fri" or "Friday". */
export function weekday(moment: Moment, place: Place, length: "short" | "long" = "long"): string {
  return dateFormat(place, { weekday: length }).format(new Date(moment));
}

/** "27 November 2026". */
export function fullDate(moment: Moment, place: Place): string {
  return dateFormat(place, { day: "numeric", month: "long", year: "numeric" }).format(
    new Date(moment),
  );
}

/** "Friday 27 November", for headings. */
export function dayHeading(moment: Moment, place: Place): string {
  const format = dateFormat(place, { weekday: "long", day: "numeric", month: "long" });
  return withPlainWeekday(format, moment);
}

/** "10:42". */
export function timeOfDay(moment: Moment, place: Place): string {
  return dateFormat(place, { hour: "2-digit", minute: "2-digit" }).format(new Date(moment));
}

/** "10:42:07", where the second is what reassures. */
export function timeWithSeconds(moment: Moment, place: Place): string {
  return dateFormat(place, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
    new Date(moment),
  );
}

/** "Friday 27 November 2026 at 23:59:59 CET": what stands behind every short date, in its `title`. */
export function exactMoment(moment: Moment, place: Place): string {
  const format = dateFormat(place, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
  return withPlainWeekday(format, moment);
}

/** "today", "yesterday", "in 9 days", "3 days ago": whole days of the calendar. */
export function relativeDay(moment: Moment, now: Moment, place: Place): string {
  const days = dayNumber(moment, place.timezone) - dayNumber(now, place.timezone);
  return new Intl.RelativeTimeFormat(intlLocale(place.locale), { numeric: "auto" }).format(
    days,
    "day",
  );
}

/** When something was seen or done: "today, 09:51", "yesterday", "16 Nov". */
export function lastSeen(moment: Moment | null, now: Moment, place: Place): string {
  if (moment === null) return "never";
  const days = dayNumber(now, place.timezone) - dayNumber(moment, place.timezone);
  if (days === 0) return `${relativeDay(moment, now, place)}, ${timeOfDay(moment, place)}`;
  return days === 1 ? relativeDay(moment, now, place) : shortDate(moment, place, now);
}

/** "Good morning" until noon, "Good afternoon" until six, then "Good evening". */
export function greeting(now: Moment, place: Place): string {
  const hour = Number(
    dateFormat(place, { hour: "2-digit", hourCycle: "h23" }).format(new Date(now)),
  );
  if (hour >= 4 && hour < 12) return "Good morning";
  return hour >= 12 && hour < 18 ? "Good afternoon" : "Good evening";
}

/** The person's own zone, or UTC where the platform does not tell. */
export function ownTimezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

function yearOf(moment: Moment, place: Place): string {
  return dateFormat(place, { year: "numeric" }).format(new Date(moment));
}

/**
 * Releases of ICU differ in the comma after an English weekday. Written without,
 * the server and the browser agree, and so do their first renderings.
 */
function withPlainWeekday(format: Intl.DateTimeFormat, moment: Moment): string {
  const parts = format.formatToParts(new Date(moment));
  return parts
    .map(({ type, value }, at) =>
      type === "literal" && parts[at - 1]?.type === "weekday" && value === ", " ? " " : value,
    )
    .join("");
}
