import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useQueue } from "@/lib/queue/use-queue";
import { useTraining } from "./training-provider";

/** What the server says to a heartbeat when the page shows something that is not open any more. */
const CLOSING = new Set([
  "content_locked",
  "not_found",
  "not_opened",
  "not_started",
  "training_closed",
  "training_paused",
]);

/**
 * Sees a closing by the server without a reload: a heartbeat that is refused, and
 * a page that comes to the front again, both ask the server how things stand.
 */
export function useClosing(): void {
  const { training } = useTraining();
  const { invitation_id } = training;
  const queue = useQueue();
  const router = useRouter();
  useEffect(
    () =>
      queue?.hear((outcome) => {
        const { entry } = outcome;
        const ours = entry.kind === "beat" && entry.invitation_id === invitation_id;
        if (outcome.kind === "refused" && ours && CLOSING.has(outcome.refusal.code))
          router.refresh();
      }),
    [queue, invitation_id, router],
  );
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}
