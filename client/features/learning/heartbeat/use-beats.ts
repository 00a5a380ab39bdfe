import { useEffect, useMemo, useRef } from "react";
import type { Reading } from "@/lib/queue/entries";
import { useQueue, useQueueState } from "@/lib/queue/use-queue";
import type { ServerClock } from "@/lib/server-clock";
import { type BeatAnswer, contentsOf, type Training } from "../types";

export interface Beats {
  beat: (reading: Reading & { content_id: string }) => void;
  /** The page goes away. */
  abandon: () => void;
  /** Heartbeats up to this number are known to the server. */
  raise: (known: number) => void;
}

interface Options {
  training: Training;
  clock: ServerClock;
  onAnswer: (answer: BeatAnswer) => void;
  /** What waited has been sent: whatever was read before may be old. */
  onBack: () => void;
}

/** The heartbeats of one training, on their way through what is kept in this browser. */
export function useBeats({ training, clock, onAnswer, onBack }: Options): Beats {
  const queue = useQueue();
  const { trouble } = useQueueState(queue);
  const { invitation_id } = training;
  const known = useRef({ training, onAnswer, onBack });
  useEffect(() => {
    known.current = { training, onAnswer, onBack };
  });

  useEffect(
    () =>
      queue?.hear((outcome) => {
        if (outcome.kind === "beat" && outcome.entry.invitation_id === invitation_id)
          known.current.onAnswer(outcome.answer);
      }),
    [queue, invitation_id],
  );

  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && trouble === null) known.current.onBack();
    wasAway.current = trouble !== null;
  }, [trouble]);

  return useMemo(
    () => ({
      beat: ({ content_id, ...reading }) => {
        const item = contentsOf(known.current.training).find((one) => one.id === content_id);
        const title = item?.title ?? "";
        queue?.add({ kind: "beat", invitation_id, content_id, title, reading }, clock.now());
      },
      abandon: () => queue?.abandon(),
      raise: (last) => queue?.raise(invitation_id, last),
    }),
    [queue, invitation_id, clock],
  );
}
