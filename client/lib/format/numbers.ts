import { intlLocale } from "./intl";

// A number and its sign stay on one line.
const NO_BREAK = "\u00a0";

/** "3,152" as the language groups it. */
export function count(value: number, locale = "en"): string {
  return new Intl.NumberFormat(intlLocale(locale)).format(value);
}

/** "1 day", "2 days". */
export function counted(value: number, one: string, other: string, locale = "en"): string {
  return `${count(value, locale)} ${value === 1 ? one : other}`;
}

/** 0..100 as "94 %"; decimals are dropped, never rounded up to a pass. */
export function percent(value: number, locale = "en"): string {
  return `${count(Math.floor(value + 1e-9), locale)}${NO_BREAK}%`;
}

/** 0..100 as "90.7 %": what a document says, to one decimal. */
export function exactPercent(value: number, locale = "en"): string {
  const format = new Intl.NumberFormat(intlLocale(locale), { maximumFractionDigits: 1 });
  return `${format.format(value)}${NO_BREAK}%`;
}

/** "820 KB", "1.4 MB": decimal, as file managers say it. */
export function fileSize(bytes: number, locale = "en"): string {
  if (bytes < 1000) return counted(bytes, "byte", "bytes", locale);
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(intlLocale(locale), {
    style: "unit",
    unit: units[step],
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** "text, video and quiz". */
export function list(words: string[], locale = "en"): string {
  return new Intl.ListFormat(intlLocale(locale), { type: "conjunction" }).format(words);
}
