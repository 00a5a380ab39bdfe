import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { useQueue } from "@/lib/queue/use-queue";
import { useTraining } from "./training-provider";
import { contentsOf, type Training } from "./types";

/** What the server says to a heartbeat when the page shows something that is not open any more. */
const CLOSING = new Set([
  "content_locked",
  "not_found",
  "not_opened",
  "not_started",
  "training_closed",
  "training_paused",
]);

/** Whether this content of the training may not be read any more. */
export function isShut(training: Training, content_id: string): boolean {
  const item = contentsOf(training).find((one) => one.id === content_id);
  return training.closed !== null || item === undefined || item.locked;
}

/**
 * Asks the server whether the content is still open, and shows its page anew only
 * when it is not: while the server cannot be reached, what is on screen stays.
 * Returns whether it was closed.
 */
export function useLook(content_id: string): () => Promise<boolean> {
  const { reload } = useTraining();
  const router = useRouter();
  return useCallback(async () => {
    const fresh = await reload();
    const shut = fresh !== null && isShut(fresh, content_id);
    if (shut) router.refresh();
    return shut;
  }, [reload, router, content_id]);
}

/** Sees a closing by the server without a reload: by a refused heartbeat, and on coming back. */
export function useClosing(content_id: string): void {
  const { training } = useTraining();
  const { invitation_id } = training;
  const queue = useQueue();
  const look = useLook(content_id);
  useEffect(
    () =>
      queue?.hear((outcome) => {
        const { entry } = outcome;
        const ours = entry.kind === "beat" && entry.invitation_id === invitation_id;
        if (outcome.kind === "refused" && ours && CLOSING.has(outcome.refusal.code)) void look();
      }),
    [queue, invitation_id, look],
  );
  useEffect(() => {
    const onBack = () => document.visibilityState === "visible" && void look();
    document.addEventListener("visibilitychange", onBack);
    return () => document.removeEventListener("visibilitychange", onBack);
  }, [look]);
}
