import type { MediaPlayerInstance } from "@vidstack/react";
import type { RefObject } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { nextCaptions, speedFrom } from "./speeds";

/** The keys of a player, wherever on the page one is. */
export function usePlayKeys(player: RefObject<MediaPlayerInstance | null>): void {
  const move = (by: number) => () => {
    const it = player.current;
    if (it) it.currentTime = Math.min(Math.max(0, it.currentTime + by), it.state.duration);
  };
  const toggle = () => {
    const it = player.current;
    if (!it) return;
    void (it.paused ? it.play() : it.pause()).catch(() => undefined);
  };
  const speed = (step: 1 | -1) => () => {
    const it = player.current;
    if (it) it.playbackRate = speedFrom(it.playbackRate, step);
  };
  useShortcuts({
    " ": toggle,
    k: toggle,
    j: move(-10),
    l: move(10),
    ArrowLeft: move(-5),
    ArrowRight: move(5),
    "<": speed(-1),
    ">": speed(1),
    m: () => {
      if (player.current) player.current.muted = !player.current.muted;
    },
    c: () => {
      if (player.current) nextCaptions(player.current.textTracks);
    },
    "Shift+f": () => {
      const it = player.current;
      if (!it?.state.canFullscreen) return;
      void (it.state.fullscreen ? it.exitFullscreen() : it.enterFullscreen());
    },
  });
}
