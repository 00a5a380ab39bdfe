"use client";

import { type ReactNode, useMemo } from "react";
import { ReadingText } from "@/ui/content/reading-text";
import { Counting } from "./counting";
import { useLesson } from "./lesson";
import { MarkDone } from "./mark-done";
import type { MediaLesson } from "./types";

/** What a player tells the lesson. */
export interface LessonLog {
  playing(playing: boolean): void;
  stretch(from: number, to: number): void;
  position(seconds: number): void;
  pause(): void;
  source: { current: (() => void) | null };
}

/** Connects a player with the heartbeats of the lesson it is in. */
export function useLessonLog(): LessonLog {
  const { pulse, flush, source } = useLesson();
  return useMemo(
    () => ({
      source,
      playing: (playing) => pulse?.setPlaying(playing, performance.now()),
      position: (seconds) => pulse?.moveTo(seconds),
      pause: flush,
      stretch: (from, to) => {
        if (!pulse || pulse.played(from, to)) return;
        // Does not follow what waits: that goes first. The player is not asked meanwhile.
        const asked = source.current;
        source.current = null;
        flush();
        source.current = asked;
        pulse.played(from, to);
      },
    }),
    [pulse, flush, source],
  );
}

/** Under a player: how it counts, given to it as what stands before the transcript. */
export function MediaCounting() {
  const { content } = useLesson();
  return (
    <>
      <Counting />
      {content.completion.share_required === null && <MarkDone label="Mark as done" />}
    </>
  );
}

/** A player and what the author wrote about it. */
export function MediaBody({ body, player }: { body: MediaLesson; player: ReactNode }) {
  return (
    <>
      {player}
      {body.notes_html && (
        <div className="pt-10 max-sm:pt-8">
          <ReadingText html={body.notes_html} />
        </div>
      )}
    </>
  );
}
