import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useOffline } from "@/lib/connection";
import { useQueue, useQueueState } from "@/lib/queue/use-queue";
import type { ServerClock } from "@/lib/server-clock";
import { answerOf, type Choice, choiceOf } from "./answers";
import { savingOf } from "./save-state";
import type { Attempt, Question } from "./types";

/** While somebody types. */
const TYPING_MS = 600;

type Choices = Record<string, Choice>;

/**
 * The answers of an attempt: the server's, with what it does not have yet on
 * top. `onStale` when the server may know more than this page does: it was out
 * of reach, it refused one, or another device has spoken since.
 */
export function useSavedAnswers(attempt: Attempt, clock: ServerClock, onStale: () => void) {
  const queue = useQueue();
  const state = useQueueState(queue);
  const offline = useOffline();
  const [choices, setChoices] = useState<Choices>(() => savedChoices(attempt));
  const [flagged, setFlagged] = useState<readonly string[]>(attempt.flagged);
  const [saved_at, setSavedAt] = useState<string | null>(null);
  const stale = useRef(onStale);
  useEffect(() => {
    stale.current = onStale;
  });
  const { id } = attempt;

  // What an earlier visit could not save, once it has been read.
  const { ready } = state;
  useEffect(() => {
    if (!ready || !queue) return;
    for (const entry of queue.getState().waiting) {
      if (entry.kind !== "answer" || entry.attempt_id !== id) continue;
      setChoices((known) => ({ ...known, [entry.question_id]: entry.answer }));
      setFlagged((known) => withFlag(known, entry.question_id, entry.flagged));
    }
  }, [ready, queue, id]);

  useEffect(
    () =>
      queue?.hear(({ kind, entry, ...told }) => {
        if (entry.kind !== "answer" || entry.attempt_id !== id) return;
        if (kind === "answer" && "answer" in told && "saved_at" in told.answer) {
          setSavedAt(told.answer.saved_at);
          clock.observe(told.answer.saved_at);
          if (told.answer.sequence > entry.sequence) stale.current();
        }
        if (kind === "refused") stale.current();
      }),
    [queue, id, clock],
  );

  const away = state.trouble !== null;
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away) stale.current();
    wasAway.current = away;
  }, [away]);

  useEffect(() => {
    const leave = () => queue?.abandon();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [queue]);

  const change = useCallback(
    (question: Question, choice: Choice, isFlagged: boolean, typing = false) => {
      setChoices((known) => ({ ...known, [question.id]: choice }));
      setFlagged((known) => withFlag(known, question.id, isFlagged));
      const number = attempt.questions.findIndex((one) => one.id === question.id) + 1;
      const said = {
        kind: "answer" as const,
        attempt_id: id,
        question_id: question.id,
        title: `${attempt.title}, question ${number}`,
        answer: answerOf(question, choice),
        flagged: isFlagged,
      };
      queue?.add(said, clock.now(), typing ? TYPING_MS : 0);
    },
    [queue, clock, id, attempt.title, attempt.questions],
  );

  /** Takes what the server has, but for what still waits here. */
  const take = useCallback(
    (fresh: Attempt) => {
      const waiting = queue?.getState().waiting ?? [];
      const here = new Set(waiting.map((one) => (one.kind === "answer" ? one.question_id : "")));
      const elsewhere = Object.entries(savedChoices(fresh)).filter(([key]) => !here.has(key));
      setChoices((known) => ({ ...known, ...Object.fromEntries(elsewhere) }));
      setFlagged((known) =>
        elsewhere.reduce(
          (flags, [key]) => withFlag(flags, key, fresh.flagged.includes(key)),
          known,
        ),
      );
    },
    [queue],
  );

  const saving = useMemo(
    () => savingOf(state, id, offline, saved_at),
    [state, id, offline, saved_at],
  );
  return useMemo(
    () => ({ choices, flagged, saving, change, take }),
    [choices, flagged, saving, change, take],
  );
}

function savedChoices(attempt: Attempt): Choices {
  return Object.fromEntries(
    attempt.questions.map((question) => [question.id, choiceOf(attempt.answers[question.id])]),
  );
}

function withFlag(flags: readonly string[], id: string, on: boolean): readonly string[] {
  if (flags.includes(id) === on) return flags;
  return on ? [...flags, id] : flags.filter((one) => one !== id);
}
