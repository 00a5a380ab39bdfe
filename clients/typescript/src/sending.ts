import { NoAnswer, problemOf } from "./problems";

export type Fetch = (request: Request) => Promise<Response>;

export interface Patience {
  /** How often a call is made at most. */
  tries: number;
  fetch: Fetch;
  sleep: (milliseconds: number) => Promise<void>;
}

/** Worth another try: too many calls, and what stands before the server having no server. */
const PASSING = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;

async function mayPass(answer: Response): Promise<boolean> {
  if (PASSING.has(answer.status)) return true;
  if (answer.status !== 409) return false;
  return (await problemOf(answer.clone())).code === "idempotency_key_in_use";
}

/** As told, else twice as long each time, and not in step with others. */
function pause(attempt: number, retryAfter: string | null): number {
  if (retryAfter && /^\d+$/.test(retryAfter)) {
    return Math.min(Number(retryAfter) * 1000, LONGEST_WAIT_MS);
  }
  return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}

/**
 * Sends until there is an answer worth having. Every POST has a key, so that
 * trying again never does it twice; a PATCH is not sent again unanswered.
 */
export function patiently({ tries, fetch, sleep }: Patience): Fetch {
  /** The answer, or how long to wait before the next attempt. */
  const once = async (request: Request, attempt: number): Promise<Response | number> => {
    const last = attempt >= tries;
    try {
      const answer = await fetch(request.clone());
      if (last || !(await mayPass(answer))) return answer;
      return pause(attempt, answer.headers.get("retry-after"));
    } catch (failure) {
      const final = last || request.method === "PATCH" || request.signal.aborted;
      if (final) throw new NoAnswer(String(failure), { cause: failure });
      return pause(attempt, null);
    }
  };
  return async (request) => {
    if (request.method === "POST" && !request.headers.has("idempotency-key")) {
      request.headers.set("idempotency-key", crypto.randomUUID());
    }
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(request, attempt);
      if (typeof answer !== "number") return answer;
      await sleep(answer);
    }
  };
}
