/** Verifies what a webhook received (Standard Webhooks, symmetric signatures `v1`). */

const TOLERANCE_SECONDS = 300;
const PREFIX = "whsec_";

/** Not from your Footplate, or too old: answer 400 and do nothing. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";
}

/** What is posted: the type, when it happened, and the data of that type. */
export interface WebhookEvent {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

type Headers_ = Headers | Record<string, string | string[] | undefined>;

function headerIn(headers: Headers_, name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? "";
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return [found ?? ""].flat().join(" ");
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function fits(secret: string, signed: string, signature: string): Promise<boolean> {
  if (!signature.startsWith("v1,")) return false;
  const usage = { name: "HMAC", hash: "SHA-256" };
  const secretKey = bytesOf(secret.replace(PREFIX, ""));
  const key = await crypto.subtle.importKey("raw", secretKey, usage, false, ["verify"]);
  try {
    // Compares in constant time.
    const given = bytesOf(signature.slice(3));
    return await crypto.subtle.verify("HMAC", key, given, new TextEncoder().encode(signed));
  } catch {
    return false;
  }
}

/**
 * The event, when it was signed with this secret within five minutes; rejects
 * with `SignatureError` otherwise. `body` is the raw body as it came. While a
 * secret is being rotated either signature suffices.
 */
export async function verify(
  secret: string,
  headers: Headers_,
  body: string,
  now: number = Date.now() / 1000,
): Promise<WebhookEvent> {
  const id = headerIn(headers, "webhook-id");
  const timestamp = headerIn(headers, "webhook-timestamp");
  if (!id || !/^\d+$/.test(timestamp)) {
    throw new SignatureError("a header of the signature is missing or broken");
  }
  if (Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) {
    throw new SignatureError("the timestamp is too far from now");
  }
  const signatures = headerIn(headers, "webhook-signature").split(" ");
  const signed = `${id}.${timestamp}.${body}`;
  const fitting = await Promise.all(signatures.map((one) => fits(secret, signed, one)));
  if (!fitting.includes(true)) throw new SignatureError("no signature fits");
  return JSON.parse(body) as WebhookEvent;
}
