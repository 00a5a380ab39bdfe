"use client";

import { useActiveTextCues, useActiveTextTrack } from "@vidstack/react";

/** Marks of WebVTT are taken out: `<v Ada>`, `<i>`. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, "");
}

/** What is said now, over the lower edge of the picture. */
export function CaptionLine() {
  const track = useActiveTextTrack(["captions", "subtitles"]);
  const cues = useActiveTextCues(track);
  if (!track || cues.length === 0) return null;
  return (
    <div
      lang={track.language || undefined}
      className="pointer-events-none absolute inset-x-4 bottom-5 text-center max-sm:bottom-2"
    >
      <span className="inline-block whitespace-pre-line rounded-[4px] bg-[oklch(0.13_0.01_168/0.9)] px-3 py-1 text-[17px] text-[oklch(1_0_0)] leading-[1.4] max-sm:px-2 max-sm:text-14">
        {cues.map((cue) => plain(cue.text)).join("\n")}
      </span>
    </div>
  );
}
