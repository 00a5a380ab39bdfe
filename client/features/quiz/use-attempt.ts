import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { ServerClock } from "@/lib/server-clock";
import type { Attempt } from "./types";
import { useSavedAnswers } from "./use-saved-answers";
import { readAttempt, useSubmission } from "./use-submission";

/** Everything an attempt's page knows and does; answers are the server's, with what is not saved yet on top. */
export function useAttempt(initial: Attempt) {
  const router = useRouter();
  const [attempt, setAttempt] = useState(initial);
  const [clock] = useState(() => new ServerClock());

  const take = useCallback(
    (fresh: Attempt) => {
      clock.observe(fresh.now);
      setAttempt(fresh);
      if (fresh.submitted_at === null) return;
      window.scrollTo({ top: 0 });
      // The outline and the quiz's own page were read before this.
      router.refresh();
    },
    [clock, router],
  );

  const answers = useSavedAnswers(attempt, clock, () => void look());
  const submission = useSubmission(attempt, clock, take);

  /** Asks the server how the attempt stands: it may be closed, or answered on another device. */
  const look = useCallback(async () => {
    try {
      const fresh = await readAttempt(initial.id);
      if (fresh.submitted_at !== null) return take(fresh);
      clock.observe(fresh.now);
      setAttempt(fresh);
      answers.take(fresh);
    } catch {
      // Out of reach once more: asked again when it is back.
    }
  }, [initial.id, clock, take, answers.take]);

  return useMemo(
    () => ({ attempt, clock, ...answers, ...submission }),
    [attempt, clock, answers, submission],
  );
}

export type AttemptState = ReturnType<typeof useAttempt>;
