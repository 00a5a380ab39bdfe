import { renewCsrfToken, tokenInCookie } from "@/lib/api/csrf";
import { asProblem, problemOf } from "@/lib/api/problems";
import type {
  AnswerSaved,
  BeatAnswer,
  Outcome,
  Waiting,
  WaitingAnswer,
  WaitingBeat,
} from "./entries";

const TIMEOUT_MS = 20_000;
/** The server takes none that is older; such a one is credited with nothing anyway. */
const OLDEST_SECONDS = 30 * 24 * 3600;

export interface SendOptions {
  /** The page goes away: the request must outlive it. */
  keepalive: boolean;
  now_ms: number;
}

/** Sends to the API of this origin. What is refused or unanswered rejects with an `ApiProblem`. */
export async function sendToApi(
  entry: Waiting,
  options: SendOptions,
): Promise<Exclude<Outcome, { kind: "refused" }>> {
  if (entry.kind === "beat") return { kind: "beat", entry, answer: await sendBeat(entry, options) };
  return { kind: "answer", entry, answer: await sendAnswer(entry, options) };
}

function sendBeat(entry: WaitingBeat, options: SendOptions): Promise<BeatAnswer> {
  const { invitation_id, content_id, sequence, reading, noticed_ms } = entry;
  const waited_seconds = (options.now_ms - noticed_ms) / 1000;
  const age_seconds = Math.min(Math.max(0, waited_seconds), OLDEST_SECONDS);
  const body = { invitation_id, content_id, sequence, age_seconds, ...reading };
  return call("POST", "/api/v1/heartbeats", entry, body, options);
}

function sendAnswer(entry: WaitingAnswer, options: SendOptions): Promise<AnswerSaved> {
  const { attempt_id, question_id, answer, flagged, sequence } = entry;
  const address = `/api/v1/attempts/${attempt_id}/answers/${encodeURIComponent(question_id)}`;
  return call("PUT", address, entry, { answer, flagged, sequence }, options);
}

/**
 * A fetch of its own instead of the typed client's: the request must be under
 * way before a page that is being left has gone. `sendBeacon` cannot carry the
 * CSRF token in a header, where the server wants it; `keepalive` can.
 */
async function call<T>(
  method: string,
  address: string,
  entry: Waiting,
  body: unknown,
  { keepalive }: SendOptions,
): Promise<T> {
  const attempt = (token: string) =>
    fetch(address, {
      method,
      keepalive,
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": token,
        "X-Footplate-Person": entry.person,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  try {
    const token = tokenInCookie();
    const response = await attempt(token ?? (await renewCsrfToken()) ?? "");
    const told: unknown = await response.json().catch(() => null);
    if (!response.ok) throw problemOf(response, told);
    return told as T;
  } catch (thrown) {
    throw asProblem(thrown);
  }
}
