import type { ApiProblem } from "@/lib/api/problems";

/** Why nothing is sent at the moment. */
export type Trouble = "unreachable" | "signed_out" | "other_person" | null;

export type Verdict =
  /** For good: the learner is told. */
  | { kind: "refused" }
  /** The token has changed, as after a sign-in: a new one, and again. */
  | { kind: "token" }
  | { kind: "later"; trouble: Trouble; wait_seconds: number };

const PASSING = new Set([408, 425, 429]);
/** Refused to whoever asks, not what they ask: mended by signing in, or by not seeing as another. */
const TROUBLE: Record<string, Trouble> = {
  other_person: "other_person",
  seeing_as: "other_person",
};

/** What a refusal or a silence means for what waits. */
export function verdictOn(problem: ApiProblem): Verdict {
  const { status, code, extras } = problem;
  if (status === 0 || status >= 500 || PASSING.has(status)) {
    const asked = extras.retry_after_seconds;
    const wait_seconds = typeof asked === "number" ? asked : 0;
    return { kind: "later", trouble: "unreachable", wait_seconds };
  }
  if (status === 401) return { kind: "later", trouble: "signed_out", wait_seconds: 0 };
  if (code in TROUBLE) return { kind: "later", trouble: TROUBLE[code] ?? null, wait_seconds: 0 };
  if (code === "csrf_failed") return { kind: "token" };
  // Not the API's own words: something in between, which may pass.
  if (code.startsWith("http_")) return { kind: "later", trouble: "unreachable", wait_seconds: 0 };
  return { kind: "refused" };
}
