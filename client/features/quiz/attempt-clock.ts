import { clock, counted } from "@/lib/format";

/** How near the end is: warnings come at ten and at two minutes. */
export type Nearness = "far" | "soon" | "last" | "over";

export function nearnessOf(left_seconds: number): Nearness {
  if (left_seconds <= 0) return "over";
  if (left_seconds <= 120) return "last";
  return left_seconds <= 600 ? "soon" : "far";
}

/** "11:42" of the time that is left; a begun second still counts. */
export function clockOf(left_seconds: number): string {
  return clock(Math.ceil(left_seconds));
}

/** "11 minutes 42 seconds left". */
export function spokenLeft(left_seconds: number): string {
  const whole = Math.ceil(left_seconds);
  const minutes = Math.floor(whole / 60);
  const seconds = counted(whole % 60, "second", "seconds");
  return minutes > 0
    ? `${counted(minutes, "minute", "minutes")} ${seconds} left`
    : `${seconds} left`;
}
