/**
 * Numbers that grow with every heartbeat of a training, on whatever device and
 * over reloads: the moment in milliseconds, or one more than the last where the
 * device's clock is behind what the server has seen.
 */
export class Sequence {
  private last = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Numbers up to this one are used. */
  raise(known: number): void {
    this.last = Math.max(this.last, known);
  }

  next(): number {
    this.last = Math.max(this.last + 1, this.now());
    return this.last;
  }
}
