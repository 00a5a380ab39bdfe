export interface TimezoneOption {
  value: string;
  label: string;
  hint: string;
}

/** "UTC+01:00" as it is in the zone at this moment. */
function offsetOf(timezone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    timeZoneName: "longOffset",
  }).formatToParts(now);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "UTC" : name.replace("GMT", "UTC");
}

/** Every zone the platform knows, by name; `current` is among them even when the platform calls it otherwise. */
export function timezoneOptions(current: string, now: Date): TimezoneOption[] {
  const names = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", current]);
  return [...names].sort().map((value) => ({
    value,
    label: value.replaceAll("_", " "),
    hint: offsetOf(value, now),
  }));
}
