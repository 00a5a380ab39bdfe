/** A part of a recording, in seconds: [from, to]. */
export type Stretch = [from: number, to: number];

/** What was noticed since the last heartbeat. */
export interface Reading {
  /** Active seconds, whole. */
  seconds: number;
  interval: Stretch | null;
  position_seconds: number | null;
  /** How far down a text the reader is, 0..1. */
  position_share: number | null;
  scrolled_to_end: boolean;
}

/** Who neither moves, scrolls nor types for so long is not reading any more. */
export const IDLE_MS = 60_000;
/** The server takes no more in one heartbeat. */
const MOST_SECONDS = 60;
/** Shorter stretches cannot fill a whole second. */
const SHORTEST = 0.3;

/**
 * Notices active time and played parts of one content, between heartbeats.
 * Time counts while the page is visible and the person reads (moves, scrolls,
 * types) or a recording plays. All moments are milliseconds of one clock.
 */
export class Pulse {
  private active_ms = 0;
  private last_ms: number;
  private activity_ms: number;
  private visible = true;
  private playing = false;
  private stretch: Stretch | null = null;
  private position: number | null = null;
  private share: number | null = null;
  private atEnd = false;
  private endTold = false;

  constructor(now_ms: number) {
    this.last_ms = now_ms;
    this.activity_ms = now_ms;
  }

  /** Accounts for the time up to now; call it before anything changes. */
  advance(now_ms: number): void {
    const until = this.playing ? now_ms : Math.min(now_ms, this.activity_ms + IDLE_MS);
    if (this.visible && until > this.last_ms) this.active_ms += until - this.last_ms;
    this.last_ms = Math.max(now_ms, this.last_ms);
  }

  activity(now_ms: number): void {
    this.advance(now_ms);
    this.activity_ms = now_ms;
  }

  setVisible(visible: boolean, now_ms: number): void {
    this.advance(now_ms);
    this.visible = visible;
    if (visible) this.activity_ms = now_ms;
  }

  setPlaying(playing: boolean, now_ms: number): void {
    this.activity(now_ms);
    this.playing = playing;
  }

  moveTo(position_seconds: number): void {
    this.position = position_seconds;
  }

  /** The reader is this far down the text, 0..1. */
  readTo(share: number): void {
    this.share = Math.round(share * 1000) / 1000;
  }

  /** A part was played. False when it does not continue the last one: that must be sent first. */
  played(from: number, to: number): boolean {
    if (to - from < SHORTEST) return true;
    if (this.stretch && (from > this.stretch[1] + 1 || from < this.stretch[0])) return false;
    this.stretch = [this.stretch?.[0] ?? from, Math.max(to, this.stretch?.[1] ?? to)];
    return true;
  }

  /** The end of a text came into view. True the first time. */
  reachEnd(): boolean {
    const first = !this.atEnd;
    this.atEnd = true;
    return first;
  }

  /** What is to be sent now, or null when nothing happened. Fractions of a second stay for the next. */
  take(now_ms: number): Reading | null {
    this.advance(now_ms);
    const seconds = Math.min(MOST_SECONDS, Math.floor(this.active_ms / 1000));
    const endIsNew = this.atEnd && !this.endTold;
    if (seconds === 0 && !this.stretch && !endIsNew) return null;
    const reading = {
      seconds,
      interval: this.stretch,
      position_seconds: this.position,
      position_share: this.share,
      scrolled_to_end: this.atEnd,
    };
    this.active_ms -= seconds * 1000;
    if (seconds === MOST_SECONDS) this.active_ms = 0;
    this.stretch = null;
    this.endTold = this.atEnd;
    return reading;
  }
}
