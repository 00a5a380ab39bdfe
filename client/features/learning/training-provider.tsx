"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { api, send } from "@/lib/api/browser";
import type { Place } from "@/lib/format";
import { ServerClock } from "@/lib/server-clock";
import { type Beats, useBeats } from "./heartbeat/use-beats";
import { mergeAnswer, type Opened, withOpened } from "./merge-answer";
import type { BeatAnswer, BeatenContent, Training } from "./types";

interface TrainingContext extends Pick<Beats, "beat" | "abandon"> {
  training: Training;
  place: Place;
  clock: ServerClock;
  /** The newest the server said about a content, where that is newer than its page. */
  beaten: Record<string, BeatenContent>;
  /** The training was completed on this page, just now. */
  justCompleted: boolean;
  /** Takes an answer that came another way: marking as done. */
  apply: (answer: BeatAnswer) => void;
  /** Asks the server how things stand; null when it cannot be reached. */
  reload: () => Promise<Training | null>;
  /** Takes what opening a content has changed about it. */
  opened: (content: Opened) => void;
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

/** One training while its contents are open: its state, its clock and its heartbeats. */
export function TrainingProvider({ training: initial, place, children }: Props) {
  const [training, setTraining] = useState(initial);
  const [beaten, setBeaten] = useState<Record<string, BeatenContent>>({});
  const [justCompleted, setJustCompleted] = useState(false);
  const [clock] = useState(() => new ServerClock());
  const invitation_id = initial.invitation_id;

  const reload = useCallback(async () => {
    const path = { invitation_id };
    try {
      const fresh = await send(api.GET("/api/v1/trainings/{invitation_id}", { params: { path } }));
      clock.observe(fresh.now);
      setTraining(fresh);
      return fresh;
    } catch {
      // The next answer tells again; the outline is only older meanwhile.
      return null;
    }
  }, [invitation_id, clock]);

  const apply = useCallback(
    (answer: BeatAnswer) => {
      setBeaten((known) => ({ ...known, [answer.content.id]: answer.content }));
      setTraining((known) => mergeAnswer(known, answer));
      if (answer.training_completed_now) setJustCompleted(true);
      // What this content locked is open now: only the server knows all of it.
      if (answer.completed_now) void reload();
    },
    [reload],
  );

  const beats = useBeats({ training, clock, onAnswer: apply, onBack: reload });

  const value = useMemo<TrainingContext>(
    () => ({
      training,
      place,
      clock,
      beaten,
      justCompleted,
      beat: beats.beat,
      abandon: beats.abandon,
      apply,
      reload,
      opened: (content) => setTraining((known) => withOpened(known, content)),
      sync: (fresh, lastSequence) => {
        clock.observe(fresh.now);
        beats.raise(lastSequence ?? 0);
        setTraining((known) => (fresh.now > known.now ? fresh : known));
      },
    }),
    [training, place, clock, beaten, justCompleted, beats, apply, reload],
  );
  return <Context value={value}>{children}</Context>;
}
