"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { StagePlaceholder } from "./stage-placeholder";
import { Transcript } from "./transcript";
import type { PlayerMedia, PlayLog, Stretch } from "./types";

// The player is the heaviest part of a lesson: the page stands before it is there.
const Stage = dynamic(() => import("./stage"), { ssr: false, loading: StagePlaceholder });

export interface LessonPlayerProps {
  kind: "video" | "audio";
  title: string;
  media: PlayerMedia;
  /** Where to go on; null for the beginning. */
  startAt_seconds?: number | null;
  /** What counts already, by the server. */
  watched?: readonly Stretch[];
  /** The share of the whole that makes it done, 0..100. */
  share_percent?: number | null;
  log?: PlayLog;
  /** Stands between the player and the transcript. */
  children?: ReactNode;
}

/** A video or a recording with its transcript. */
export function LessonPlayer(props: LessonPlayerProps) {
  const { kind, media, children } = props;
  const [time, setTime] = useState(props.startAt_seconds ?? 0);
  const seeker = useRef<((seconds: number) => void) | null>(null);
  const seek = useCallback((seconds: number) => seeker.current?.(seconds), []);
  return (
    <>
      <div
        className={
          kind === "video"
            ? "relative overflow-hidden rounded-m bg-night max-md:-mx-4 max-md:rounded-none"
            : "relative overflow-hidden rounded-m bg-night"
        }
      >
        <Stage {...props} time={time} onTime={setTime} seeker={seeker} />
      </div>
      {children}
      {media.cues.length > 0 && <Transcript cues={media.cues} time={time} onSeek={seek} />}
    </>
  );
}
