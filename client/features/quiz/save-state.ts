import type { QueueState } from "@/lib/queue/board";
import type { Waiting } from "@/lib/queue/entries";

/** What the bar over an attempt says of all answers together. */
export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  /** Nobody answers; sent by itself later. */
  | { kind: "waiting"; questions: number }
  /** The server said no. */
  | { kind: "refused"; message: string };

/** How one answer stands; those that nothing is said of are saved, or were never given. */
export type AnswerState = "waiting" | "refused";

export interface Saving {
  all: SaveState;
  /** By question. */
  each: Record<string, AnswerState>;
}

function ofAttempt(entries: readonly Waiting[], attempt: string) {
  return entries.filter((one) => one.kind === "answer" && one.attempt_id === attempt);
}

/** How the answers of an attempt stand; `saved_at` is when the server took the last one. */
export function savingOf(
  { waiting, refused, trouble }: Pick<QueueState, "waiting" | "refused" | "trouble">,
  attempt: string,
  offline: boolean,
  saved_at: string | null,
): Saving {
  const [here, no] = [ofAttempt(waiting, attempt), ofAttempt(refused, attempt)];
  const each: Record<string, AnswerState> = {};
  for (const entry of no) if (entry.kind === "answer") each[entry.question_id] = "refused";
  const away = offline || trouble !== null;
  if (away)
    for (const entry of here) if (entry.kind === "answer") each[entry.question_id] = "waiting";
  return { all: allOf(here.length, no[0]?.refused?.message, away, saved_at), each };
}

function allOf(
  waiting: number,
  refusal: string | undefined,
  away: boolean,
  saved_at: string | null,
): SaveState {
  if (waiting > 0) return away ? { kind: "waiting", questions: waiting } : { kind: "saving" };
  if (refusal !== undefined) return { kind: "refused", message: refusal };
  return saved_at === null ? { kind: "idle" } : { kind: "saved", at: saved_at };
}
