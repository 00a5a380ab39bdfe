import { type ApiProblem, asProblem } from "@/lib/api/problems";
import type { Answer } from "./types";

/** What waits to be saved for one question. */
export interface Draft {
  answer: Answer | null;
  flagged: boolean;
  sequence: number;
}

/** Keeps unsaved drafts over a reload, for one attempt. */
export interface DraftStore {
  load(): Record<string, Draft>;
  save(drafts: Record<string, Draft>): void;
}

export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  /** Nobody answered; tried again by itself. */
  | { kind: "waiting"; questions: number }
  /** The server said no. */
  | { kind: "refused"; problem: ApiProblem };

interface Options {
  put: (
    question: string,
    draft: Draft,
    options: { keepalive: boolean },
  ) => Promise<{ saved_at: string; sequence: number }>;
  onState: (state: SaveState) => void;
  store: DraftStore;
  now?: () => number;
}

const FIRST_WAIT_MS = 1_500;
const LONGEST_WAIT_MS = 15_000;
/** While somebody types. */
const TYPING_MS = 600;

/**
 * Saves answers as they are given: the newest of each question, one request at
 * a time. What the server has not taken stays in the store and is sent again.
 */
export class SaveQueue {
  private drafts: Record<string, Draft>;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait_ms = FIRST_WAIT_MS;
  private last = 0;
  private closed = false;

  constructor(private readonly options: Options) {
    this.drafts = options.store.load();
    for (const draft of Object.values(this.drafts)) this.last = Math.max(this.last, draft.sequence);
  }

  /** What is not saved yet. */
  get unsaved(): Record<string, Draft> {
    return this.drafts;
  }

  put(question: string, answer: Answer | null, flagged: boolean, typing = false): void {
    if (this.closed) return;
    // Grows over reloads and devices; saving is rare enough for the clock.
    this.last = Math.max(this.last + 1, (this.options.now ?? Date.now)());
    this.drafts = { ...this.drafts, [question]: { answer, flagged, sequence: this.last } };
    this.options.store.save(this.drafts);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), typing ? TYPING_MS : 0);
  }

  /** Sends all that waits; true when everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
    return Object.keys(this.drafts).length === 0;
  }

  /** The page goes away: everything is sent at once, so that it arrives even then. */
  abandon(): void {
    for (const [question, draft] of Object.entries(this.drafts)) {
      this.options.put(question, draft, { keepalive: true }).then(
        () => this.settle(question, draft),
        () => undefined,
      );
    }
  }

  /** Nothing is saved any more: the attempt is over. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.drafts = {};
    this.options.store.save({});
  }

  private async run(): Promise<void> {
    for (let next = this.first(); next && !this.closed; next = this.first()) {
      const [question, draft] = next;
      this.options.onState({ kind: "saving" });
      try {
        const saved = await this.options.put(question, draft, { keepalive: false });
        this.wait_ms = FIRST_WAIT_MS;
        if (this.overtaken(question, draft, saved.sequence)) continue;
        this.settle(question, draft);
        this.options.onState({ kind: "saved", at: saved.saved_at });
      } catch (thrown) {
        if (!this.survive(asProblem(thrown), question, draft)) return;
      }
    }
  }

  /**
   * The server has a higher number from a device whose clock is ahead, and kept
   * that one: what was said here last is said again with a number above it.
   */
  private overtaken(question: string, draft: Draft, stored: number): boolean {
    if (stored <= draft.sequence) return false;
    this.last = Math.max(this.last, stored);
    if (this.drafts[question]?.sequence === draft.sequence) {
      this.last += 1;
      this.drafts = { ...this.drafts, [question]: { ...draft, sequence: this.last } };
    }
    return true;
  }

  /** True when the next one can be tried. */
  private survive(problem: ApiProblem, question: string, draft: Draft): boolean {
    const mayPass = problem.status === 0 || problem.status === 429 || problem.status >= 500;
    if (!mayPass) {
      this.settle(question, draft);
      this.options.onState({ kind: "refused", problem });
      return problem.status === 422;
    }
    this.options.onState({ kind: "waiting", questions: Object.keys(this.drafts).length });
    this.timer = setTimeout(() => void this.flush(), this.wait_ms);
    this.wait_ms = Math.min(this.wait_ms * 2, LONGEST_WAIT_MS);
    return false;
  }

  private first(): [string, Draft] | undefined {
    return Object.entries(this.drafts)[0];
  }

  private settle(question: string, draft: Draft): void {
    if (this.drafts[question]?.sequence !== draft.sequence) return;
    const { [question]: _, ...rest } = this.drafts;
    this.drafts = rest;
    this.options.store.save(rest);
  }
}

/** Drafts in this browser's storage; where that is not allowed they live as long as the page. */
export function browserStore(attempt: string): DraftStore {
  const key = `footplate.attempt.${attempt}`;
  return {
    load: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, Draft>;
      } catch {
        return {};
      }
    },
    save: (drafts) => {
      try {
        if (Object.keys(drafts).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(drafts));
      } catch {
        // Full or forbidden: the queue itself still has them.
      }
    },
  };
}
