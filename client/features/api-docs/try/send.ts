import { idempotencyKey } from "@/lib/api/browser";
import { csrfHeader } from "@/lib/api/csrf";
import { addressOf, type Tried } from "./tried";

/** An answer as it came. */
export interface Shown {
  status: number;
  statusText: string;
  /** From sending to the last byte. */
  milliseconds: number;
  address: string;
  /** What was sent beside the cookie. */
  sent: [string, string][];
  headers: [string, string][];
  /** Null for what is no text. */
  text: string | null;
  mediaType: string;
  bytes: number;
}

async function headersFor(
  tried: Tried,
  values: Record<string, string>,
): Promise<Record<string, string>> {
  const own = tried.asked
    .filter((one) => one.in === "header" && values[one.name]?.trim())
    .map((one): [string, string] => [one.name, values[one.name]?.trim() ?? ""]);
  return {
    ...Object.fromEntries(own),
    ...(tried.body === null ? {} : { "Content-Type": "application/json" }),
    ...(tried.method === "POST" ? { "Idempotency-Key": idempotencyKey() } : {}),
    ...(await csrfHeader(tried.method)),
  };
}

function readable(mediaType: string): boolean {
  return /json|^text\/|svg/.test(mediaType);
}

function pretty(text: string, mediaType: string): string {
  if (!/json$/.test(mediaType)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Calls the operation as the signed-in reader. Rejects only when nobody answered. */
export async function send(
  tried: Tried,
  values: Record<string, string>,
  body: string,
): Promise<Shown> {
  const headers = await headersFor(tried, values);
  const address = addressOf(tried, values);
  const began = performance.now();
  const answer = await fetch(address, {
    method: tried.method,
    headers,
    body: tried.body === null ? undefined : body,
    credentials: "same-origin",
    cache: "no-store",
  });
  const blob = await answer.blob();
  const mediaType = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
  return {
    status: answer.status,
    statusText: answer.statusText,
    milliseconds: Math.round(performance.now() - began),
    address,
    sent: Object.entries(headers).map(([name, value]) =>
      name === "X-CSRFToken" ? [name, `${value.slice(0, 6)}…`] : [name, value],
    ),
    headers: [...answer.headers.entries()],
    text: readable(mediaType) ? pretty(await blob.text(), mediaType) : null,
    mediaType,
    bytes: blob.size,
  };
}
