import { asProblem } from "@/lib/api/problems";
import { Board } from "./board";
import {
  idOf,
  isSame,
  join,
  type NewAnswer,
  type NewBeat,
  type Outcome,
  type Refusal,
  seriesOf,
  type Waiting,
} from "./entries";
import type { QueueParts } from "./parts";
import { verdictOn } from "./verdict";

const FIRST_WAIT_MS = 1_500;
const LONGEST_WAIT_MS = 30_000;
/** Read anew so often, so that an answer given meanwhile does not wait behind an hour of film. */
const BATCH = 20;
/** A browser lets so much be under way when a page goes away. */
const MOST_AT_ONCE = 8;
/** An answer that waited longer may have been overtaken by a later one from elsewhere. */
const FRESH_MS = 30_000;

/**
 * What one person did and the server does not have yet. Everything is written
 * before it is sent, sent in order by one tab at a time, tried again until the
 * server has answered for good, and never sent under somebody else's session.
 */
export class Queue {
  private readonly board = new Board();
  readonly getState = this.board.getState;
  readonly subscribe = this.board.subscribe;
  private readonly hearers = new Set<(outcome: Outcome) => void>();
  private readonly last = new Map<string, number>();
  /** Said, and on its way into the store. */
  private readonly writing = new Map<Waiting, Promise<void>>();
  /** On their way so that they arrive although the page goes. */
  private readonly parting = new Set<string>();
  private leaving: Promise<unknown> = Promise.resolve();
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | null = null;

  constructor(
    readonly person: string,
    private readonly parts: QueueParts,
  ) {}

  start(): void {
    this.stopListening = this.parts.channel.listen((outcome) => {
      if (outcome) this.tell(outcome);
      void this.refresh();
    });
    void this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopListening?.();
    this.stopListening = null;
  }

  /** Hears of everything that was answered, in whichever tab it was sent. */
  hear(hearer: (outcome: Outcome) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** Numbers up to this one are used in the training or attempt. */
  raise(series: string, known: number): void {
    this.last.set(series, Math.max(this.last.get(series) ?? 0, known));
  }

  /**
   * Keeps it and sends it as soon as it can be, or `after_ms`. `moment_ms` is
   * the server's clock as this page knows it: with it the numbers of two devices
   * grow as things were said, whatever their own clocks show.
   */
  add(said: NewBeat | NewAnswer, moment_ms: number, after_ms = 0): void {
    const sequence = this.next(seriesOf(said), moment_ms);
    const [person, noticed_ms] = [this.person, this.parts.now_ms()];
    const id = idOf(said, sequence);
    this.write(this.joined({ ...said, id, person, sequence, noticed_ms }));
    this.dropOldest();
    if (this.getState().trouble === null) this.later(after_ms);
  }

  /** Sends all that waits; true when nothing of the training or attempt waits any more. */
  async flush(series?: string): Promise<boolean> {
    clearTimeout(this.timer);
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
    return !this.getState().waiting.some((one) => series === undefined || seriesOf(one) === series);
  }

  /** Tries at once: the connection is back, or the person. */
  readonly retry = (): void => {
    this.failures = 0;
    void this.flush();
  };

  /**
   * The page goes away, perhaps for good: the newest that waits is sent so that
   * it arrives even then. What turns out not to have arrived goes on waiting.
   */
  abandon(): void {
    if (this.getState().trouble !== null) return;
    const newest = this.getState().waiting.slice(-MOST_AT_ONCE);
    const sends = newest
      .filter((one) => !this.parting.has(keyOf(one)))
      .map((one) => this.part(one));
    this.leaving = Promise.allSettled([this.leaving, ...sends]);
  }

  /** The learner has read why these were refused. */
  async putAway(): Promise<void> {
    await Promise.all(this.getState().refused.map((entry) => this.parts.store.settle(entry)));
    await this.changed();
  }

  private async part(entry: Waiting): Promise<void> {
    this.parting.add(keyOf(entry));
    await this.attempt(entry, true);
    this.parting.delete(keyOf(entry));
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.parts.alone(() => this.drain());
    }
  }

  private async drain(): Promise<void> {
    for (;;) {
      // What another tab has sent meanwhile must not look as if it were still on its way to the store.
      await Promise.all([this.leaving, ...this.writing.values()]);
      await this.refresh();
      const batch = this.getState().waiting.slice(0, BATCH);
      for (const entry of batch) {
        if (!(await this.attempt(entry, false))) return;
      }
      if (batch.length === 0) return this.board.inTrouble(null);
    }
  }

  /** True when the next one can be sent. */
  private async attempt(entry: Waiting, keepalive: boolean, renewed = false): Promise<boolean> {
    try {
      const outcome = await this.parts.send(entry, { keepalive, now_ms: this.parts.now_ms() });
      this.failures = 0;
      this.board.inTrouble(null);
      await this.done(outcome);
      return true;
    } catch (thrown) {
      const problem = asProblem(thrown);
      const verdict = verdictOn(problem);
      if (verdict.kind === "token" && !renewed) {
        await this.parts.renewToken();
        return this.attempt(entry, keepalive, true);
      }
      if (verdict.kind === "refused") {
        const { code, status, message } = problem;
        await this.refuse(entry, { code, status, message });
        return true;
      }
      this.board.inTrouble(verdict.kind === "later" ? verdict.trouble : "unreachable");
      const asked_seconds = verdict.kind === "later" ? verdict.wait_seconds : 0;
      this.later(Math.max(asked_seconds * 1000, this.pause_ms()));
      return false;
    }
  }

  private async done(outcome: Exclude<Outcome, { kind: "refused" }>): Promise<void> {
    const { entry, kind, answer } = outcome;
    const stored = kind === "beat" ? answer.last_sequence : answer.sequence;
    this.raise(seriesOf(entry), stored);
    const isFresh = this.parts.now_ms() - entry.noticed_ms < FRESH_MS;
    const mayAgain = kind === "beat" ? !answer.taken : isFresh;
    if (
      stored > entry.sequence &&
      mayAgain &&
      this.getState().waiting.some((one) => isSame(one, entry))
    )
      return this.sayAgain(entry);
    await this.parts.store.settle(entry);
    await this.changed(outcome);
  }

  /**
   * The server has a higher number, from another device, and so took nothing:
   * said again with a number above it. Of a heartbeat it takes what nobody else
   * was credited with; an answer is the last word only while it is fresh.
   */
  private async sayAgain(entry: Waiting): Promise<void> {
    const sequence = this.next(seriesOf(entry), entry.sequence);
    await this.parts.store.put({ ...entry, sequence });
    await this.changed();
  }

  private async refuse(entry: Waiting, refused: Refusal): Promise<void> {
    if (this.getState().waiting.some((one) => isSame(one, entry)))
      await this.parts.store.put({ ...entry, refused });
    await this.changed({ kind: "refused", entry, refusal: refused });
  }

  /** Beyond what is kept: told like a refusal, once, never dropped in silence. */
  private dropOldest(): void {
    const beats = this.getState().waiting.filter((one) => one.kind === "beat");
    for (const oldest of beats.slice(0, -this.parts.most_beats)) {
      const message = "More waited than a browser keeps; the oldest had to go.";
      void this.parts.store.settle(oldest);
      const id = `full/${seriesOf(oldest)}`;
      this.write({ ...oldest, id, refused: { code: "full", status: 0, message } });
    }
  }

  private next(series: string, moment_ms: number): number {
    const sequence = Math.max((this.last.get(series) ?? 0) + 1, Math.floor(moment_ms));
    this.raise(series, sequence);
    return sequence;
  }

  private write(entry: Waiting): void {
    const written = this.parts.store.put(entry).finally(() => this.writing.delete(entry));
    this.writing.set(entry, written);
    void written.then(() => this.parts.channel.post());
    this.show([...this.getState().waiting, ...this.getState().refused]);
  }

  /** The last heartbeat that waits and this one in one, while nothing can be sent anyway. */
  private joined(entry: Waiting): Waiting {
    const last = this.getState()
      .waiting.filter((one) => one.kind === "beat")
      .at(-1);
    if (entry.kind !== "beat" || !last || this.getState().trouble === null) return entry;
    const both = join(last, entry);
    return both ? { ...both, id: last.id } : entry;
  }

  private async refresh(): Promise<void> {
    const stored = await this.parts.store.all(this.person);
    for (const entry of stored) this.raise(seriesOf(entry), entry.sequence);
    this.show(stored);
    this.board.isReady();
  }

  private show(known: readonly Waiting[]): void {
    this.board.show(known, this.writing.keys(), this.parts.store.durable);
  }

  private async changed(outcome?: Outcome): Promise<void> {
    await this.refresh();
    if (outcome) this.tell(outcome);
    this.parts.channel.post(outcome);
  }

  private tell(outcome: Outcome): void {
    for (const hearer of this.hearers) hearer(outcome);
  }

  /** Longer with every failure, and never all browsers at the same moment. */
  private pause_ms(): number {
    const longest = Math.min(FIRST_WAIT_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    this.failures += 1;
    return longest * (0.5 + this.parts.random() / 2);
  }

  private later(after_ms: number): void {
    clearTimeout(this.timer);
    if (this.stopListening) this.timer = setTimeout(() => void this.flush(), after_ms);
  }
}

function keyOf({ id, sequence }: Waiting): string {
  return `${id}#${sequence}`;
}
