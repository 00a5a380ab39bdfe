import type { Cue } from "./types";

/** The line that is said at this time, or the last one before it; -1 before the first. */
export function currentCue(cues: readonly Cue[], time: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.from_seconds ?? 0) <= time + 0.05) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The lines that have all the words, whatever their case, with their places. */
export function matching(cues: readonly Cue[], query: string): { cue: Cue; at: number }[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return cues
    .map((cue, at) => ({ cue, at }))
    .filter(({ cue }) => {
      const text = cue.text.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
}
