"use client";

import { useActiveTextTrack, useMediaPlayer, useMediaRemote, useMediaState } from "@vidstack/react";
import {
  Captions,
  CaptionsOff,
  Maximize,
  Minimize,
  Pause,
  Play,
  RotateCcw,
  Volume2,
  VolumeX,
} from "lucide-react";
import type { ReactNode } from "react";
import { clock } from "@/lib/format";
import { cx } from "@/ui/cx";
import { Scrubber } from "./scrubber";
import { nextCaptions, speedAfter } from "./speeds";
import type { Stretch } from "./types";

interface Props {
  kind: "video" | "audio";
  duration: number;
  time: number;
  hasCaptions: boolean;
  watched: readonly Stretch[];
  pending: readonly Stretch[];
  share_percent: number | null;
}

/** One bar under the picture: always there, with names that say what each press does. */
export function Controls(props: Props) {
  const { kind, time, hasCaptions } = props;
  const player = useMediaPlayer();
  const remote = useMediaRemote();
  const paused = useMediaState("paused");
  const muted = useMediaState("muted");
  const known = useMediaState("duration");
  const duration = known > 0 ? known : props.duration;
  return (
    <section
      aria-label={kind === "video" ? "Video player" : "Audio player"}
      className="num relative flex h-14 items-center gap-1 bg-[oklch(0.2_0.02_168)] px-2"
    >
      <Press
        label={paused ? "Play" : "Pause"}
        onPress={() => (paused ? remote.play() : remote.pause())}
      >
        {paused ? <Play size={20} aria-hidden /> : <Pause size={20} aria-hidden />}
      </Press>
      <Press
        label="Back 10 seconds"
        className="max-sm:hidden"
        onPress={() => remote.seek(Math.max(0, time - 10))}
      >
        <RotateCcw size={18} aria-hidden />
      </Press>
      <span className="whitespace-nowrap ps-1 pe-2 text-13">
        {clock(time)} / {clock(duration)}
      </span>
      <Scrubber
        duration={duration}
        time={time}
        watched={props.watched}
        pending={props.pending}
        share_percent={props.share_percent}
        onSeek={(seconds) => remote.seek(seconds)}
      />
      <SpeedButton />
      <Press
        label={muted ? "Sound on" : "Sound off"}
        className="max-sm:hidden"
        onPress={() => remote.toggleMuted()}
      >
        {muted ? <VolumeX size={18} aria-hidden /> : <Volume2 size={18} aria-hidden />}
      </Press>
      {hasCaptions && player && <CaptionsButton onPress={() => nextCaptions(player.textTracks)} />}
      {kind === "video" && <FullscreenButton />}
    </section>
  );
}

function SpeedButton() {
  const remote = useMediaRemote();
  const rate = useMediaState("playbackRate");
  return (
    <Press
      label={`Speed ${rate} times; change`}
      onPress={() => remote.changePlaybackRate(speedAfter(rate))}
    >
      <span className="font-medium text-13">{rate}×</span>
    </Press>
  );
}

function CaptionsButton({ onPress }: { onPress: () => void }) {
  const track = useActiveTextTrack(["captions", "subtitles"]);
  return (
    <Press
      label={track ? `Captions: ${track.label}` : "Captions: off"}
      pressed={track !== null}
      onPress={onPress}
    >
      {track ? <Captions size={20} aria-hidden /> : <CaptionsOff size={20} aria-hidden />}
    </Press>
  );
}

function FullscreenButton() {
  const remote = useMediaRemote();
  const able = useMediaState("canFullscreen");
  const full = useMediaState("fullscreen");
  if (!able) return null;
  return (
    <Press
      label={full ? "Leave full screen" : "Full screen"}
      onPress={() => remote.toggleFullscreen()}
    >
      {full ? <Minimize size={18} aria-hidden /> : <Maximize size={18} aria-hidden />}
    </Press>
  );
}

interface PressProps {
  label: string;
  onPress: () => void;
  pressed?: boolean;
  className?: string;
  children: ReactNode;
}

function Press({ label, onPress, pressed, className, children }: PressProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onPress}
      className={cx(
        "grid h-10 min-w-10 flex-none place-items-center rounded-s text-on-night hover:bg-[oklch(1_0_0/0.1)]",
        pressed && "shadow-[inset_0_-2px_oklch(0.8_0.12_165)]",
        className,
      )}
    >
      {children}
    </button>
  );
}
