import { counted } from "@/lib/format";
import type { Delivery, Endpoint, EventType, Outcome } from "./types";

const OUTCOMES: Record<Outcome, string> = {
  delivered: "Received",
  rejected: "Refused",
  gone: "Gone",
  redirected: "Redirect",
  timeout: "No answer in time",
  unreachable: "No connection",
  unresolved: "Unknown name",
  insecure: "Certificate not valid",
  garbled: "Not HTTP",
  forbidden: "Address not allowed",
};

/** What came of an attempt, with the status where there was one: "Refused · 500". */
export function outcomeWords(outcome: Outcome, status: number | null): string {
  return status === null ? OUTCOMES[outcome] : `${OUTCOMES[outcome]} · ${status}`;
}

/** What an endpoint hears, in a few words. */
export function hearsWords(names: Endpoint["event_types"], types: EventType[]): string {
  if (names === null) return "Everything";
  const titles = names.map((name) => types.find((type) => type.name === name)?.title ?? name);
  return titles.length <= 2
    ? titles.join(", ")
    : `${titles[0]} and ${counted(titles.length - 1, "other", "others")}`;
}

/** The title of a type, also of the test's. */
export function typeTitle(name: string, types: EventType[]): string {
  if (name === "webhook.test") return "A test";
  return types.find((type) => type.name === name)?.title ?? name;
}

/** "The first attempt" for one, "3 attempts". */
export function attemptsWords(delivery: Delivery): string {
  return delivery.attempts_made === 0
    ? "Not tried yet"
    : counted(delivery.attempts_made, "attempt", "attempts");
}

/** JSON spread over lines; anything else as it is. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
