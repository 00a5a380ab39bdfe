import type { MediaPlayerInstance } from "@vidstack/react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { Played, union } from "./played";
import type { PlayLog, Stretch } from "./types";

/**
 * Tells the log what is really played. Playing stops when the page is hidden:
 * only what is in sight counts, and nobody should listen in vain.
 */
export function usePlayLog(player: RefObject<MediaPlayerInstance | null>, log?: PlayLog) {
  const [pending, setPending] = useState<readonly Stretch[]>([]);
  const [played] = useState(() => new Played());
  const current = useRef(log);
  useEffect(() => {
    current.current = log;
  });

  const record = useMemo(() => {
    const report = (part: Stretch | null) => {
      if (!part || !current.current) return;
      current.current.stretch(part[0], part[1]);
      setPending((known) => union([...known, part]));
    };
    /** What was played before a jump is complete. */
    const leap = (part: Stretch | null) => {
      report(part);
      if (part) current.current?.pause();
    };
    const where = (position: number) => current.current?.position(position);
    return {
      tick: (position: number) => {
        const state = player.current?.state;
        if (!state || state.paused || state.seeking) return;
        leap(played.tick(position));
        where(position);
      },
      play: () => current.current?.playing(true),
      stop: () => {
        const at = player.current?.state.currentTime;
        if (at !== undefined) where(at);
        report(played.end());
        current.current?.playing(false);
        current.current?.pause();
      },
      jump: () => leap(played.end()),
      cut: () => report(played.cut()),
    };
  }, [player, played]);

  useEffect(() => {
    const source = log?.source;
    if (!source) return;
    source.current = record.cut;
    return () => {
      record.cut();
      source.current = null;
    };
  }, [log?.source, record]);

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === "hidden" && current.current) void player.current?.pause();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => document.removeEventListener("visibilitychange", hidden);
  }, [player]);

  return useMemo(() => ({ ...record, pending }), [record, pending]);
}
