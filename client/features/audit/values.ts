import { exactMoment, list, type Place } from "@/lib/format";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const MOST_SHOWN = 10;

/** "due_at" as people read it: "Due at". */
export function named(field: string): string {
  const words = field.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value that was written down, in words. */
export function told(value: unknown, place: Place): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return MOMENT.test(value) ? exactMoment(value, place) : value;
  if (Array.isArray(value)) return toldList(value, place);
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([name, inner]) => `${named(name)}: ${told(inner, place)}`)
      .join("; ");
  }
  return String(value);
}

function toldList(values: unknown[], place: Place): string {
  if (values.length === 0) return "none";
  const shown = values.slice(0, MOST_SHOWN).map((value) => told(value, place));
  const rest = values.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : list(shown);
}
