/** "45 s", "9 min", "1 h 24 min", "8 days 12 h": rounded to what matters at that size. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes} min` : hours(minutes);
}

/** "9 min 30 s": nothing rounded away, for what is counted by the second. */
export function exactDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= 3600) return hours(Math.floor(whole / 60));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** "about 35 min"; "under a minute" for none. */
export function estimate(minutes: number): string {
  return minutes < 1 ? "under a minute" : `about ${duration(minutes * 60)}`;
}

/** A position in media or time left on a clock: "4:12", "1:02:03". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const DAY_MINUTES = 24 * 60;

function hours(minutes: number): string {
  if (minutes >= 2 * DAY_MINUTES) {
    const whole = Math.floor((minutes % DAY_MINUTES) / 60);
    const days = `${Math.floor(minutes / DAY_MINUTES)} days`;
    return whole === 0 ? days : `${days} ${whole} h`;
  }
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
