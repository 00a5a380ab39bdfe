"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { api, send } from "@/lib/api/browser";
import type { ApiProblem } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import { ServerClock } from "@/lib/server-clock";
import { BeatQueue, type QueueState } from "./heartbeat/beat-queue";
import { Sequence } from "./heartbeat/sequence";
import { mergeAnswer } from "./merge-answer";
import type { Beat, BeatAnswer, BeatenContent, Training } from "./types";

interface TrainingContext {
  training: Training;
  place: Place;
  clock: ServerClock;
  /** The newest the server said about a content, where that is newer than its page. */
  beaten: Record<string, BeatenContent>;
  /** The training was completed on this page, just now. */
  justCompleted: boolean;
  queue: QueueState;
  /** Why the server takes no more heartbeats, when it said so. */
  refusal: ApiProblem | null;
  beat: (reading: Omit<Beat, "invitation_id" | "sequence">) => void;
  /** The page goes away. */
  abandon: () => void;
  /** Takes an answer that came another way: marking as done. */
  apply: (answer: BeatAnswer) => void;
  /** Takes what a page of the training has just read. */
  sync: (training: Training, lastSequence?: number) => void;
}

const Context = createContext<TrainingContext | null>(null);

export function useTraining(): TrainingContext {
  const found = useContext(Context);
  if (!found) throw new Error("useTraining needs a TrainingProvider around it");
  return found;
}

interface Props {
  training: Training;
  place: Place;
  children: ReactNode;
}

const IDLE_QUEUE: QueueState = { waiting: [], stuck: false };

/** One training while its contents are open: its state, its clock and the heartbeats on their way. */
export function TrainingProvider({ training: initial, place, children }: Props) {
  const [training, setTraining] = useState(initial);
  const [beaten, setBeaten] = useState<Record<string, BeatenContent>>({});
  const [justCompleted, setJustCompleted] = useState(false);
  const [queueState, setQueueState] = useState(IDLE_QUEUE);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const [clock] = useState(() => new ServerClock());
  const [sequence] = useState(() => new Sequence());
  const invitation_id = initial.invitation_id;

  const reload = useCallback(async () => {
    const path = { invitation_id };
    try {
      const fresh = await send(api.GET("/api/v1/trainings/{invitation_id}", { params: { path } }));
      clock.observe(fresh.now);
      setTraining(fresh);
    } catch {
      // The next answer tells again; the outline is only older meanwhile.
    }
  }, [invitation_id, clock]);

  const apply = useCallback(
    (answer: BeatAnswer) => {
      sequence.raise(answer.last_sequence);
      setRefusal(null);
      setBeaten((known) => ({ ...known, [answer.content.id]: answer.content }));
      setTraining((known) => mergeAnswer(known, answer));
      if (answer.training_completed_now) setJustCompleted(true);
      // What this content locked is open now: only the server knows all of it.
      if (answer.completed_now) void reload();
    },
    [sequence, reload],
  );

  const queue = useBeatQueue(apply, setRefusal, setQueueState);

  const value = useMemo<TrainingContext>(
    () => ({
      training,
      place,
      clock,
      beaten,
      justCompleted,
      queue: queueState,
      refusal,
      beat: (reading) =>
        queue.current?.push({ ...reading, invitation_id, sequence: sequence.next() }),
      abandon: () => queue.current?.abandon(),
      apply,
      sync: (fresh, lastSequence) => {
        clock.observe(fresh.now);
        sequence.raise(lastSequence ?? 0);
        setTraining((known) => (fresh.now > known.now ? fresh : known));
      },
    }),
    [
      training,
      place,
      clock,
      beaten,
      justCompleted,
      queueState,
      refusal,
      queue,
      apply,
      sequence,
      invitation_id,
    ],
  );
  return <Context value={value}>{children}</Context>;
}

/** The queue lives as long as the training is open, whichever of its contents is shown. */
function useBeatQueue(
  onAnswer: (answer: BeatAnswer) => void,
  onRefusal: (problem: ApiProblem) => void,
  onChange: (state: QueueState) => void,
) {
  const queue = useRef<BeatQueue | null>(null);
  const handlers = useRef({ onAnswer, onRefusal, onChange });
  useEffect(() => {
    handlers.current = { onAnswer, onRefusal, onChange };
  });
  useEffect(() => {
    const made = new BeatQueue({
      send: (body, { keepalive }) => send(api.POST("/api/v1/heartbeats", { body, keepalive })),
      onAnswer: (answer) => handlers.current.onAnswer(answer),
      onRefusal: (problem) => handlers.current.onRefusal(problem),
      onChange: (state) => handlers.current.onChange(state),
    });
    queue.current = made;
    const online = () => made.retry();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      made.stop();
    };
  }, []);
  return queue;
}
