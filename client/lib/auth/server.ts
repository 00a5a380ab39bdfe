import "server-only";
import { headers } from "next/headers";

const ORIGIN = process.env.FOOTPLATE_API_ORIGIN ?? "http://127.0.0.1:8000";

interface Envelope<T> {
  status: number;
  data?: T;
}

/** A read of the sign-in API while a page renders; null when the server does not answer. */
async function readEnvelope<T>(
  path: string,
  extra: Record<string, string> = {},
): Promise<Envelope<T> | null> {
  const sent = await headers();
  const forwarded = sent.get("x-forwarded-for");
  try {
    const response = await fetch(`${ORIGIN}/api/auth/browser/v1${path}`, {
      cache: "no-store",
      headers: {
        Accept: "application/json",
        ...(forwarded ? { "x-forwarded-for": forwarded } : {}),
        ...extra,
      },
    });
    return (await response.json()) as Envelope<T>;
  } catch {
    return null;
  }
}

/** Whether people may sign in by a code sent to them. */
export async function offersCodes(): Promise<boolean> {
  const config = await readEnvelope<{ account: { login_by_code_enabled: boolean } }>("/config");
  return config?.data?.account.login_by_code_enabled ?? false;
}

/** Whether a reset key still works; looking does not use it up. */
export async function isResetKeyGood(key: string): Promise<boolean> {
  const answer = await readEnvelope("/auth/password/reset", { "X-Password-Reset-Key": key });
  return answer?.status === 200;
}

/** The address that a key would confirm, or null for a used, old or unknown key. */
export async function addressOfKey(key: string): Promise<string | null> {
  const answer = await readEnvelope<{ email: string }>("/auth/email/verify", {
    "X-Email-Verification-Key": key,
  });
  return answer?.status === 200 ? (answer.data?.email ?? null) : null;
}
