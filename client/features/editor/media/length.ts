import { clock } from "@/lib/format";

/** "4:30", "1:02:03" or "4" (minutes) as seconds; null when it is none of them, or nothing. */
export function readLength(typed: string): number | null {
  const match = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(typed.trim());
  if (match) {
    const [, hours = "0", minutes = "0", seconds = "0"] = match;
    return positive(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }
  return /^\d{1,4}$/.test(typed.trim()) ? positive(Number(typed) * 60) : null;
}

const positive = (seconds: number) => (seconds > 0 ? seconds : null);

/** Seconds as they are typed: "4:30"; nothing for none. */
export function writeLength(seconds: number | null): string {
  return seconds === null ? "" : clock(seconds);
}
