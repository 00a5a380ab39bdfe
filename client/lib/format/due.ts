import { shortDate, weekday } from "./dates";
import { dayNumber, type Moment, type Place } from "./intl";
import { counted } from "./numbers";

export type DueTone = "overdue" | "soon" | "later";

export interface DueWords {
  /** "Due Friday", "Due today", "Due 3 Dec", "2 days late". */
  words: string;
  /** The same without "due", for a line that has the date beside it: "In 2 days", "Today". */
  distance: string;
  tone: DueTone;
  /** Whole days of the calendar until then; negative when late. */
  days: number;
}

/** Within this many days a deadline is soon. */
export const SOON_DAYS = 7;

/**
 * A deadline as people say it. Days are those of the zone's calendar, but what
 * counts as late is the moment itself: something due at noon is late at one.
 */
export function dueWords(dueAt: Moment, now: Moment, place: Place): DueWords {
  const days = dayNumber(dueAt, place.timezone) - dayNumber(now, place.timezone);
  if (new Date(dueAt).getTime() < new Date(now).getTime()) return lateWords(-days, days);
  const tone = days <= SOON_DAYS ? "soon" : "later";
  const distance = distanceWords(days, place);
  if (days === 0) return { words: "Due today", distance, tone, days };
  if (days === 1) return { words: "Due tomorrow", distance, tone, days };
  const when = days < 7 ? weekday(dueAt, place) : shortDate(dueAt, place, now);
  return { words: `Due ${when}`, distance, tone, days };
}

function lateWords(late: number, days: number): DueWords {
  const words = late === 0 ? "Late since today" : `${counted(late, "day", "days")} late`;
  return { words, distance: words, tone: "overdue", days };
}

function distanceWords(days: number, place: Place): string {
  if (days === 0) return "Today";
  return days === 1 ? "Tomorrow" : `In ${counted(days, "day", "days", place.locale)}`;
}
