import { type ApiProblem, asProblem } from "@/lib/api/problems";

/** Where a draft stands between this browser and the server. */
export type SaveState =
  | { kind: "saved"; saved_at: string | null }
  | { kind: "saving" }
  /** Nobody answered or the server failed; it is tried again by itself. */
  | { kind: "failed"; problem: ApiProblem }
  /** The server refused the input; it waits for the next change. */
  | { kind: "refused"; problem: ApiProblem }
  /** Somebody else changed the same thing; it waits for a decision. */
  | { kind: "conflict"; problem: ApiProblem };

interface Versioned {
  version: number;
  updated_at: string;
}

export interface DraftSaverOptions<Patch, Saved extends Versioned> {
  /** The version that the first change is based on. */
  version: number;
  send: (patch: Patch, version: number) => Promise<Saved>;
  /** The server has it. `pending` is what was typed meanwhile and is still to be sent. */
  onSaved: (saved: Saved, pending: Patch) => void;
  /** How long after the last change it is sent. */
  delay_ms?: number;
}

const DELAY_MS = 700;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

/**
 * Saves one thing as it is typed: changes are gathered, sent one request at a
 * time with the version they are based on, and kept until the server has them.
 */
export class DraftSaver<Patch extends object, Saved extends Versioned> {
  private pending: Patch = {} as Patch;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private failures = 0;
  private current: SaveState = { kind: "saved", saved_at: null };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DraftSaverOptions<Patch, Saved>) {
    this.version = options.version;
  }

  state = (): SaveState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something typed has not reached the server. */
  get dirty(): boolean {
    return Object.keys(this.pending).length > 0 || this.running !== null;
  }

  /** Takes a change; it is sent when typing pauses, or after `delay_ms`. */
  change(patch: Patch, delay_ms = this.options.delay_ms ?? DELAY_MS): void {
    this.pending = { ...this.pending, ...patch };
    if (this.current.kind === "conflict") return;
    this.say({ kind: "saving" });
    this.schedule(delay_ms);
  }

  /** Resolves when nothing is left to send, or when sending stopped on a problem. */
  async flush(): Promise<void> {
    if (this.current.kind === "conflict") return;
    this.stopTimer();
    if (this.running) await this.running;
    if (Object.keys(this.pending).length > 0) await this.run();
  }

  /** A version read elsewhere that includes everything sent so far. */
  rebase(version: number): void {
    if (!this.dirty) this.version = version;
  }

  /** After a conflict: sends what is pending over the newer version. */
  async keepMine(version: number): Promise<void> {
    this.version = version;
    this.say({ kind: "saving" });
    await this.run();
  }

  /** After a conflict: gives up what is pending and goes on from the newer version; returns what was given up. */
  takeTheirs(version: number, saved_at: string): Patch {
    const mine = this.pending;
    this.pending = {} as Patch;
    this.version = version;
    this.say({ kind: "saved", saved_at });
    return mine;
  }

  private schedule(delay_ms: number): void {
    this.stopTimer();
    this.timer = setTimeout(() => void this.run(), delay_ms);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private run(): Promise<void> {
    this.stopTimer();
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    while (Object.keys(this.pending).length > 0) {
      const sent = this.pending;
      this.pending = {} as Patch;
      try {
        const saved = await this.options.send(sent, this.version);
        this.version = saved.version;
        this.failures = 0;
        this.options.onSaved(saved, this.pending);
        this.say({ kind: "saved", saved_at: saved.updated_at });
      } catch (thrown) {
        // What was typed since wins over what could not be sent.
        this.pending = { ...sent, ...this.pending };
        this.stop(asProblem(thrown));
        return;
      }
    }
  }

  private stop(problem: ApiProblem): void {
    const passing = problem.status === 0 || problem.status === 429 || problem.status >= 500;
    const kind = problem.status === 412 ? "conflict" : passing ? "failed" : "refused";
    this.say({ kind, problem });
    // What was typed meanwhile set the clock; until somebody decides, nothing may be sent.
    if (kind === "conflict") this.stopTimer();
    if (kind !== "failed") return;
    this.failures += 1;
    this.schedule(Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LAST_RETRY_MS));
  }

  private say(state: SaveState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
