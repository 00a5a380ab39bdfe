"use client";

import { useMediaRemote, useMediaState } from "@vidstack/react";
import { Play } from "lucide-react";
import { clock } from "@/lib/format";
import { Spinner } from "@/ui/spinner";

/** The whole picture plays and pauses; at rest it says so with one large sign. */
export function PictureButton({ poster, position }: { poster: string | null; position: number }) {
  const remote = useMediaRemote();
  const paused = useMediaState("paused");
  const started = useMediaState("started");
  const waiting = useMediaState("waiting");
  const verb = started ? "Go on" : "Play";
  return (
    <button
      type="button"
      aria-label={paused ? `${verb}${position > 0 ? ` from ${clock(position)}` : ""}` : "Pause"}
      onClick={(event) => remote.togglePaused(event.nativeEvent)}
      className="absolute inset-0 grid place-items-center overflow-hidden rounded-none"
    >
      {!started && poster && (
        // biome-ignore lint/performance/noImgElement: a signed address of our own, already the right size
        <img src={poster} alt="" className="absolute inset-0 size-full object-contain" />
      )}
      {paused && (
        <span className="relative grid size-18 place-items-center rounded-full border-[1.5px] border-on-night bg-[oklch(0.235_0.025_168/0.88)] text-[oklch(1_0_0)] max-sm:size-14">
          <Play size={28} className="ms-1 fill-current max-sm:size-6" aria-hidden />
        </span>
      )}
      {!paused && waiting && (
        <span className="relative grid size-14 place-items-center rounded-full bg-[oklch(0.235_0.025_168/0.7)]">
          <Spinner size={24} />
        </span>
      )}
    </button>
  );
}
