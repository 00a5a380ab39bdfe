/** Where and for whom something is written: the language and, for moments, the zone. */
export interface Place {
  /** BCP 47, as the person chose it. Plain "en" is written the way most of the world reads English. */
  locale: string;
  /** IANA name of the zone that dates are read in, usually the team's. */
  timezone: string;
}

export type Moment = string | number | Date;

const made = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost some hundred microseconds to make: one for each look is kept. */
export function dateFormat(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${place.locale}|${place.timezone}|${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(intlLocale(place.locale), {
    timeZone: place.timezone,
    ...options,
  });
  made.set(key, format);
  return format;
}

/** The tag given to Intl; an unknown one falls back to English rather than fail a page. */
export function intlLocale(locale: string): string {
  if (locale === "en") return "en-GB";
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 on the calendar of the zone: two moments of one date are the same day. */
export function dayNumber(moment: Moment, timezone: string): number {
  const parts = dateFormat(
    { locale: "en", timezone },
    { year: "numeric", month: "numeric", day: "numeric" },
  )
    .formatToParts(new Date(moment))
    .map((part) => [part.type, Number(part.value)] as const);
  const { year = 1970, month = 1, day = 1 } = Object.fromEntries(parts) as Record<string, number>;
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}
