import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { type ApiProblem, asProblem } from "@/lib/api/problems";
import { ServerClock } from "@/lib/server-clock";
import { answerOf, type Choice, choiceOf, NO_CHOICE } from "./answers";
import { browserStore, SaveQueue, type SaveState } from "./save-queue";
import type { Attempt, Question } from "./types";

/** Everything an attempt's page knows and does; answers are the server's, with what is not saved yet on top. */
export function useAttempt(initial: Attempt) {
  const router = useRouter();
  const [attempt, setAttempt] = useState(initial);
  const [choices, setChoices] = useState(() => savedChoices(initial));
  const [flagged, setFlagged] = useState<readonly string[]>(initial.flagged);
  const [saving, setSaving] = useState<SaveState>({ kind: "idle" });
  const [submitting, setSubmitting] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const [clock] = useState(() => new ServerClock());
  const queue = useSaveQueue(attempt, clock, setSaving, (unsaved) => {
    setChoices((known) => ({ ...known, ...unsavedChoices(unsaved) }));
    setFlagged((known) => mergeFlags(known, unsaved));
  });

  const submit = useCallback(async () => {
    setSubmitting(true);
    setFailure(null);
    try {
      // Submitting would close the attempt without what is still on its way.
      if (queue.current && !(await queue.current.flush()) && stillOpen(attempt, clock)) {
        throw new TypeError("answers wait");
      }
      const params = { path: { attempt_id: attempt.id } };
      const closed = await send(api.POST("/api/v1/attempts/{attempt_id}/submission", { params }));
      queue.current?.close();
      setAttempt(closed);
      window.scrollTo({ top: 0 });
      // The outline and the quiz's own page were read before this.
      router.refresh();
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setSubmitting(false);
    }
  }, [attempt, clock, queue, router]);

  const change = useCallback(
    (question: Question, choice: Choice, isFlagged: boolean, typing = false) => {
      setChoices((known) => ({ ...known, [question.id]: choice }));
      setFlagged((known) => withFlag(known, question.id, isFlagged));
      queue.current?.put(question.id, answerOf(question, choice), isFlagged, typing);
    },
    [queue],
  );

  return useMemo(
    () => ({ attempt, choices, flagged, saving, submitting, failure, clock, submit, change }),
    [attempt, choices, flagged, saving, submitting, failure, clock, submit, change],
  );
}

export type AttemptState = ReturnType<typeof useAttempt>;

function savedChoices(attempt: Attempt): Record<string, Choice> {
  return Object.fromEntries(
    attempt.questions.map((question) => [question.id, choiceOf(attempt.answers[question.id])]),
  );
}

type Unsaved = SaveQueue["unsaved"];

function unsavedChoices(unsaved: Unsaved): Record<string, Choice> {
  return Object.fromEntries(
    Object.entries(unsaved).map(([id, draft]) => [
      id,
      draft.answer ? choiceOf(draft.answer as Attempt["answers"][string]) : NO_CHOICE,
    ]),
  );
}

function mergeFlags(known: readonly string[], unsaved: Unsaved): readonly string[] {
  return Object.entries(unsaved).reduce(
    (flags, [id, draft]) => withFlag(flags, id, draft.flagged),
    known,
  );
}

function withFlag(flags: readonly string[], id: string, on: boolean): readonly string[] {
  if (flags.includes(id) === on) return flags;
  return on ? [...flags, id] : flags.filter((one) => one !== id);
}

function stillOpen(attempt: Attempt, clock: ServerClock): boolean {
  return attempt.ends_at === null || Date.parse(attempt.ends_at) > clock.now();
}

/** The queue of an open attempt; brings back what an earlier visit could not save. */
function useSaveQueue(
  attempt: Attempt,
  clock: ServerClock,
  onState: (state: SaveState) => void,
  onUnsaved: (unsaved: Unsaved) => void,
) {
  const queue = useRef<SaveQueue | null>(null);
  const handlers = useRef({ onState, onUnsaved });
  useEffect(() => {
    handlers.current = { onState, onUnsaved };
  });
  const [id, open] = [attempt.id, attempt.submitted_at === null];
  useEffect(() => {
    if (!open) return;
    const made = new SaveQueue({
      store: browserStore(id),
      onState: (state) => handlers.current.onState(state),
      put: async (question_id, body, { keepalive }) => {
        const params = { path: { attempt_id: id, question_id } };
        const url = "/api/v1/attempts/{attempt_id}/answers/{question_id}";
        const saved = await send(api.PUT(url, { params, body, keepalive }));
        clock.observe(saved.saved_at);
        return saved;
      },
    });
    queue.current = made;
    handlers.current.onUnsaved(made.unsaved);
    void made.flush();
    const online = () => void made.flush();
    const leave = () => made.abandon();
    window.addEventListener("online", online);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", leave);
      void made.flush();
    };
  }, [id, open, clock]);
  return queue;
}
