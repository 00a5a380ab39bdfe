"use client";

import "@vidstack/react/player/styles/base.css";
import {
  isHLSProvider,
  MediaPlayer,
  type MediaPlayerInstance,
  MediaProvider,
  type PlayerSrc,
  Track,
} from "@vidstack/react";
import { type RefObject, useRef, useState } from "react";
import { cx } from "@/ui/cx";
import { CaptionLine } from "./caption-line";
import { Controls } from "./controls";
import type { LessonPlayerProps } from "./lesson-player";
import { PictureButton } from "./picture-button";
import { PlayFailure } from "./play-failure";
import { usePlayKeys } from "./use-play-keys";
import { usePlayLog } from "./use-play-log";

type Props = LessonPlayerProps & {
  /** The position on screen, in quarters of a second. */
  time: number;
  onTime: (seconds: number) => void;
  /** Filled with what moves the position. */
  seeker: RefObject<((seconds: number) => void) | null>;
};

/** Nobody wants to go on three seconds before the end. */
const AT_END = 3;

function startOf(seconds: number | null | undefined, duration: number): number {
  if (!seconds) return 0;
  return duration > 0 && seconds > duration - AT_END ? 0 : seconds;
}

/** Names a source so that the player picks the right element; the browser itself reads the type from the file. */
function sourceOf(kind: "video" | "audio", url: string, mediaType: string): PlayerSrc {
  if (/mpegurl/i.test(mediaType) || /\.m3u8($|\?)/i.test(url))
    return { src: url, type: "application/x-mpegurl" };
  return kind === "audio" ? { src: url, type: "audio/mpeg" } : { src: url, type: "video/mp4" };
}

/** The player itself: picture, captions, controls. */
export default function Stage(props: Props) {
  const { kind, title, media, time, onTime, seeker, log } = props;
  const player = useRef<MediaPlayerInstance>(null);
  // A lesson that is read again brings another signed address of the same file: the first one goes on.
  const [source] = useState(() => sourceOf(kind, media.url, media.media_type));
  const [start] = useState(() => startOf(props.startAt_seconds, media.duration_seconds));
  const [failed, setFailed] = useState(false);
  const record = usePlayLog(player, log);
  usePlayKeys(player);

  seeker.current = (seconds) => {
    if (!player.current) return;
    player.current.currentTime = seconds;
    void player.current.play().catch(() => undefined);
  };

  return (
    <MediaPlayer
      ref={player}
      title={title}
      src={source}
      viewType={kind}
      streamType="on-demand"
      playsInline
      currentTime={start}
      duration={media.duration_seconds || undefined}
      keyDisabled
      load="eager"
      onProviderChange={(provider) => {
        // From our own bundle; otherwise it would be fetched from elsewhere.
        if (isHLSProvider(provider)) provider.library = () => import("hls.js");
      }}
      onTimeUpdate={({ currentTime }) => {
        record.tick(currentTime);
        const shown = Math.floor(currentTime * 4) / 4;
        if (shown !== time) onTime(shown);
      }}
      onPlaying={record.play}
      onPause={record.stop}
      onSeeking={record.jump}
      onEnded={record.stop}
      onError={() => setFailed(true)}
      // The player's own sheet makes it a flex row of 16 to 9.
      className="group/player flex! aspect-auto! w-full! flex-col! items-stretch! text-on-night data-fullscreen:h-full! data-fullscreen:bg-night"
    >
      <div
        className={cx(
          "relative",
          kind === "video" &&
            "aspect-video bg-night group-data-fullscreen/player:aspect-auto group-data-fullscreen/player:min-h-0 group-data-fullscreen/player:flex-1 [&_[data-media-provider]]:size-full [&_video]:size-full! [&_video]:object-contain",
        )}
      >
        <MediaProvider>
          {media.captions.map((captions, at) => (
            <Track
              key={captions.url}
              src={captions.url}
              kind="captions"
              label={captions.label}
              lang={captions.language}
              default={at === 0 && kind === "video"}
            />
          ))}
        </MediaProvider>
        {kind === "video" && <PictureButton poster={media.poster_url} position={time} />}
        {kind === "video" && <CaptionLine />}
        {failed && <PlayFailure kind={kind} />}
      </div>
      <Controls
        kind={kind}
        duration={media.duration_seconds}
        time={time}
        hasCaptions={media.captions.length > 0 && kind === "video"}
        watched={props.watched ?? []}
        pending={record.pending}
        share_percent={props.share_percent ?? null}
      />
    </MediaPlayer>
  );
}
