import type { TextTrackList } from "@vidstack/react";
import { FASTEST } from "./played";

/** The speeds that are offered; none is faster than what counts. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, FASTEST] as const;

/** The next speed up or down; it stays at the ends. */
export function speedFrom(rate: number, step: 1 | -1): number {
  const at = nearest(rate) + step;
  return SPEEDS[Math.min(Math.max(at, 0), SPEEDS.length - 1)] ?? 1;
}

/** The next speed of a button that goes round. */
export function speedAfter(rate: number): number {
  return SPEEDS[(nearest(rate) + 1) % SPEEDS.length] ?? 1;
}

function nearest(rate: number): number {
  const at = SPEEDS.findIndex((speed) => speed >= rate - 0.01);
  return at < 0 ? SPEEDS.length - 1 : at;
}

/** Off, then one language after the other, then off again. */
export function nextCaptions(tracks: TextTrackList): void {
  const all = tracks.getByKind(["captions", "subtitles"]);
  const shown = all.findIndex((track) => track.mode === "showing");
  for (const track of all) track.mode = "disabled";
  const next = all[shown + 1];
  if (next) next.mode = "showing";
}
