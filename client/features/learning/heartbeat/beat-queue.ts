import { type ApiProblem, asProblem } from "@/lib/api/problems";
import type { Beat, BeatAnswer } from "../types";

/** Where heartbeats wait until the server has them. A durable store would let them survive a closed tab. */
export interface BeatStore {
  load(): Beat[];
  save(beats: readonly Beat[]): void;
}

const memoryStore: BeatStore = { load: () => [], save: () => {} };

export interface QueueState {
  /** Heartbeats that the server does not have yet. */
  waiting: readonly Beat[];
  /** Sending failed and is tried again by itself. */
  stuck: boolean;
}

interface Options {
  send: (beat: Beat, options: { keepalive: boolean }) => Promise<BeatAnswer>;
  onAnswer: (answer: BeatAnswer, beat: Beat) => void;
  /** The server refused one for good; it is dropped. */
  onRefusal: (problem: ApiProblem, beat: Beat) => void;
  onChange: (state: QueueState) => void;
  store?: BeatStore;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const MOST_SECONDS = 60;

/** Nobody answered, or the answer may be another one later. */
function mayPass(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500;
}

/**
 * Sends heartbeats one after the other, in order, and keeps those that could
 * not be sent. Ones that wait and follow each other are joined, because the
 * server credits a late one by the time since the last.
 */
export class BeatQueue {
  private waiting: Beat[];
  private sending = false;
  private stuck = false;
  private wait_ms = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly store: BeatStore;

  constructor(private readonly options: Options) {
    this.store = options.store ?? memoryStore;
    this.waiting = this.store.load();
  }

  push(beat: Beat): void {
    const last = this.waiting.at(-1);
    const mayJoin = last && !(this.sending && this.waiting.length === 1);
    const joined = mayJoin ? join(last, beat) : null;
    if (joined) this.waiting[this.waiting.length - 1] = joined;
    else this.waiting.push(beat);
    this.changed();
    if (!this.stuck) void this.run();
  }

  /** Tries at once: the connection is back. */
  retry(): void {
    clearTimeout(this.timer);
    this.wait_ms = FIRST_WAIT_MS;
    void this.run();
  }

  /**
   * The page goes away, perhaps for good: all that waits is sent so that it
   * arrives even then. What turns out not to have arrived goes on waiting.
   */
  abandon(): void {
    for (const beat of this.waiting) {
      this.options.send(beat, { keepalive: true }).then(
        (answer) => {
          this.settle(beat);
          this.options.onAnswer(answer, beat);
        },
        () => this.tryLater(),
      );
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let beat = this.waiting[0]; beat; beat = this.waiting[0]) {
        if (!(await this.sendOne(beat))) break;
      }
    } finally {
      this.sending = false;
    }
  }

  /** False when it has to wait. */
  private async sendOne(beat: Beat): Promise<boolean> {
    try {
      const answer = await this.options.send(beat, { keepalive: false });
      this.settle(beat);
      this.options.onAnswer(answer, beat);
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (mayPass(problem)) {
        this.tryLater();
        return false;
      }
      this.settle(beat);
      this.options.onRefusal(problem, beat);
    }
    return true;
  }

  private settle(beat: Beat): void {
    this.waiting = this.waiting.filter((one) => one !== beat);
    this.stuck = false;
    this.wait_ms = FIRST_WAIT_MS;
    this.changed();
  }

  private tryLater(): void {
    this.stuck = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), this.wait_ms);
    this.wait_ms = Math.min(this.wait_ms * 2, LONGEST_WAIT_MS);
    this.changed();
  }

  private changed(): void {
    this.store.save(this.waiting);
    this.options.onChange({ waiting: [...this.waiting], stuck: this.stuck });
  }
}

/** One heartbeat that says what both say, or null where that cannot be said in one. */
export function join(first: Beat, second: Beat): Beat | null {
  if (first.content_id !== second.content_id) return null;
  if (first.seconds + second.seconds > MOST_SECONDS) return null;
  const [a, b] = [first.interval ?? null, second.interval ?? null];
  const follows = !a || !b || (b[0] >= a[0] && b[0] <= a[1] + 1);
  if (!follows) return null;
  return {
    ...second,
    seconds: first.seconds + second.seconds,
    interval: a && b ? [a[0], Math.max(a[1], b[1])] : (a ?? b),
    position_seconds: second.position_seconds ?? first.position_seconds,
    scrolled_to_end: first.scrolled_to_end || second.scrolled_to_end,
  };
}
