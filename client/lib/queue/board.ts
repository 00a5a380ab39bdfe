import { inOrder, type Waiting } from "./entries";
import type { Trouble } from "./verdict";

/** What waits, in the order in which it is sent; `refused` until the learner has put it away. */
export interface QueueState {
  /** False until what an earlier visit left has been read. */
  ready: boolean;
  waiting: readonly Waiting[];
  refused: readonly Waiting[];
  trouble: Trouble;
  /** False where nothing outlives the page. */
  durable: boolean;
}

export const NO_QUEUE: QueueState = {
  ready: false,
  waiting: [],
  refused: [],
  trouble: null,
  durable: true,
};

/** What a page shows of a queue, and who wants to know when that changes. */
export class Board {
  private state: QueueState = NO_QUEUE;
  private readonly listeners = new Set<() => void>();

  readonly getState = (): QueueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what is known, with what is on its way into the store on top. */
  show(known: readonly Waiting[], writing: Iterable<Waiting>, durable: boolean): void {
    const entries = new Map(known.map((entry) => [entry.id, entry]));
    for (const entry of writing) {
      if ((entries.get(entry.id)?.sequence ?? 0) <= entry.sequence) entries.set(entry.id, entry);
    }
    const all = [...entries.values()].toSorted(inOrder);
    const waiting = all.filter((entry) => !entry.refused);
    this.set({ waiting, refused: all.filter((entry) => entry.refused), durable });
  }

  isReady(): void {
    if (!this.state.ready) this.set({ ready: true });
  }

  inTrouble(trouble: Trouble): void {
    if (this.state.trouble !== trouble) this.set({ trouble });
  }

  private set(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
