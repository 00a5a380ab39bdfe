import type { Stretch } from "./types";

/** The fastest speed that counts, and that the player offers. */
export const FASTEST = 2;
/** Between two ticks of a player that plays. */
const MOST_BETWEEN_TICKS = 1.5;

/** Notices which parts of a recording are really played, from the positions that go by. */
export class Played {
  private from: number | null = null;
  private last = 0;

  /** A position while playing. Returns the part before it when this one is a jump. */
  tick(position: number): Stretch | null {
    const gap = position - this.last;
    if (this.from !== null && gap >= -0.05 && gap <= MOST_BETWEEN_TICKS * FASTEST) {
      this.last = Math.max(this.last, position);
      return null;
    }
    const before = this.end();
    this.from = position;
    this.last = position;
    return before;
  }

  /** The part so far; playing goes on. */
  cut(): Stretch | null {
    if (this.from === null || this.last <= this.from) return null;
    const part: Stretch = [this.from, this.last];
    this.from = this.last;
    return part;
  }

  /** The part so far; playing stopped or jumped. */
  end(): Stretch | null {
    const part = this.cut();
    this.from = null;
    return part;
  }
}

/** The same seconds as ordered ranges that do not touch. */
export function union(ranges: readonly Stretch[]): Stretch[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** What of `ranges` the server does not have yet: parts of it are taken out. */
export function without(ranges: readonly Stretch[], known: readonly Stretch[]): Stretch[] {
  let left = union(ranges);
  for (const [from, to] of known) {
    left = left.flatMap(([a, b]): Stretch[] => {
      if (to <= a || from >= b) return [[a, b]];
      const parts: Stretch[] = [];
      if (from > a) parts.push([a, from]);
      if (to < b) parts.push([to, b]);
      return parts;
    });
  }
  return left;
}
