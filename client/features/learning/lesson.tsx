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
import type { Pulse } from "./heartbeat/pulse";
import { useHeart } from "./heartbeat/use-heart";
import { useTraining } from "./training-provider";
import { contentsOf, type LearnerContent, type OutlineItem, type Training } from "./types";

interface LessonContext {
  content: LearnerContent;
  previous: OutlineItem | null;
  next: OutlineItem | null;
  /** The person did something: moved, scrolled, typed. */
  pulse: Pulse | null;
  /** Sends what was noticed so far, at once. */
  flush: () => void;
  /** Asks the learner's player, before each heartbeat, for the part played so far. */
  source: { current: (() => void) | null };
  replace: (content: LearnerContent) => void;
}

const Context = createContext<LessonContext | null>(null);

export function useLesson(): LessonContext {
  const found = useContext(Context);
  if (!found) throw new Error("useLesson needs a Lesson around it");
  return found;
}

interface Props {
  /** As read for this page. */
  content: LearnerContent;
  training: Training;
  children: ReactNode;
}

/** One content while it is open: its newest state, and heartbeats every 15 seconds. */
export function Lesson({ content: initial, training: read, children }: Props) {
  const { training, beaten, sync, opened } = useTraining();
  const [content, replace] = useState(initial);
  const known = useRef<Training | null>(null);

  useEffect(() => {
    if (known.current === read) return;
    known.current = read;
    sync(read, initial.last_sequence);
  }, [sync, read, initial.last_sequence]);

  const take = useCallback(
    (content: LearnerContent) => {
      replace(content);
      opened(content);
    },
    [opened],
  );
  useOpening(content, training.invitation_id, take);
  const heart = useHeart(content.id, !content.opening_required);

  const value = useMemo(() => {
    const all = contentsOf(training);
    const at = all.findIndex((item) => item.id === content.id);
    return {
      content: withBeat(content, beaten[content.id]),
      previous: all[at - 1] ?? null,
      next: at < 0 ? null : (all[at + 1] ?? null),
      replace: take,
      ...heart,
    };
  }, [content, training, beaten, heart, take]);
  return <Context value={value}>{children}</Context>;
}

function withBeat(
  content: LearnerContent,
  beat: ReturnType<typeof useTraining>["beaten"][string] | undefined,
): LearnerContent {
  if (!beat) return content;
  const { remaining_sentence, requirements, status, share, time_spent_seconds, watched } = beat;
  // Time at a quiz changes nothing of what it asks, and a heartbeat knows no pass mark.
  const sits = content.content_type === "quiz" && status !== "completed";
  return {
    ...content,
    status,
    share,
    time_spent_seconds,
    watched: watched ?? content.watched,
    completion: sits
      ? content.completion
      : { ...content.completion, remaining_sentence, requirements },
  };
}

/** Tells the server that the content is open; one with its own clock waits for the person's word. */
function useOpening(
  content: LearnerContent,
  invitation_id: string,
  replace: (content: LearnerContent) => void,
): void {
  const asked = useRef(false);
  const unseen = content.status === "not_started" || content.mark !== null;
  const fresh = unseen && !content.opening_required;
  useEffect(() => {
    if (!fresh || asked.current) return;
    asked.current = true;
    const path = { invitation_id, content_id: content.id };
    send(
      api.POST("/api/v1/trainings/{invitation_id}/contents/{content_id}/openings", {
        params: { path },
      }),
    ).then(
      // The body stays the one on screen: a new address would start the player anew.
      (opened) => replace({ ...opened, body: content.body }),
      () => undefined,
    );
  }, [fresh, invitation_id, content.id, content.body, replace]);
}
