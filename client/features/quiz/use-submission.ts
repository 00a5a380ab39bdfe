import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { type ApiProblem, asProblem } from "@/lib/api/problems";
import type { Queue } from "@/lib/queue/queue";
import { useQueue } from "@/lib/queue/use-queue";
import type { ServerClock } from "@/lib/server-clock";
import type { Attempt } from "./types";

/** `waiting`: asked for, and done by itself as soon as every answer is saved and the server answers. */
export type Submitting = "no" | "waiting" | "sending";

const AGAIN_MS = 4_000;

/** Closing an attempt: never before all that was answered is on the server, unless its time is over. */
export function useSubmission(
  attempt: Attempt,
  clock: ServerClock,
  onTold: (attempt: Attempt) => void,
) {
  const queue = useQueue();
  const [submitting, setSubmitting] = useState<Submitting>("no");
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const busy = useRef(false);
  const { id, ends_at } = attempt;

  const submit = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setFailure(null);
    setSubmitting((now) => (now === "waiting" ? now : "sending"));
    try {
      const told = await closed(queue, clock, { id, ends_at });
      if (told) onTold(told);
      setSubmitting(told ? "no" : "waiting");
    } catch (thrown) {
      setSubmitting("no");
      setFailure(asProblem(thrown));
    } finally {
      busy.current = false;
    }
  }, [id, ends_at, clock, queue, onTold]);

  useEffect(() => {
    if (submitting !== "waiting") return;
    const again = () => void submit();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [submitting, submit]);

  /** The person would rather go on answering. */
  const stopWaiting = useCallback(() => setSubmitting("no"), []);

  return useMemo(
    () => ({ submitting, failure, submit, stopWaiting }),
    [submitting, failure, submit, stopWaiting],
  );
}

/** The attempt as the server tells it after closing it; null when that has to wait. */
async function closed(
  queue: Queue | null,
  clock: ServerClock,
  { id, ends_at }: Pick<Attempt, "id" | "ends_at">,
): Promise<Attempt | null> {
  const over = ends_at !== null && Date.parse(ends_at) <= clock.now();
  const saved = queue ? await queue.flush(id) : true;
  if (!saved && !over) return null;
  try {
    // The page's clock says that the time is over: the server may have given more.
    const fresh = over ? await readAttempt(id) : null;
    if (fresh && (fresh.submitted_at !== null || isOpen(fresh))) return fresh;
    const params = { path: { attempt_id: id } };
    return await send(api.POST("/api/v1/attempts/{attempt_id}/submission", { params }));
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.status === 0 || problem.status >= 500) return null;
    throw problem;
  }
}

function isOpen({ ends_at, now }: Attempt): boolean {
  return ends_at === null || Date.parse(ends_at) > Date.parse(now);
}

/** The attempt as the server has it now. */
export function readAttempt(attempt_id: string): Promise<Attempt> {
  const params = { path: { attempt_id } };
  return send(api.GET("/api/v1/attempts/{attempt_id}", { params }));
}
