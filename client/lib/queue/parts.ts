import { renewCsrfToken } from "@/lib/api/csrf";
import type { Outcome, Waiting } from "./entries";
import { type SendOptions, sendToApi } from "./send";
import { BrowserStore, type QueueStore } from "./store";

/** Says between the tabs of one person that something has changed, and what came of it. */
export interface Channel {
  post(outcome?: Outcome): void;
  listen(hear: (outcome?: Outcome) => void): () => void;
}

/** What a queue stands on; a test puts its own in. */
export interface QueueParts {
  store: QueueStore;
  channel: Channel;
  send: (entry: Waiting, options: SendOptions) => Promise<Exclude<Outcome, { kind: "refused" }>>;
  renewToken: () => Promise<unknown>;
  /** Runs the work while no other tab does such work. */
  alone: (work: () => Promise<void>) => Promise<void>;
  now_ms: () => number;
  random: () => number;
  /** So many heartbeats are kept. */
  most_beats: number;
}

/** The parts in a browser: IndexedDB, one sender among the tabs by a lock, the API of this origin. */
export function browserParts(person: string): QueueParts {
  const name = `footplate.queue.${person}`;
  return {
    store: new BrowserStore(),
    channel: browserChannel(name),
    send: sendToApi,
    renewToken: () => renewCsrfToken().catch(() => null),
    // Insecure origins have no locks. There each tab sends: the server counts nothing twice.
    alone: (work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    now_ms: Date.now,
    random: Math.random,
    // Thirty-three hours of learning at a stretch.
    most_beats: 2_000,
  };
}

/** What cannot be said to other tabs they learn from the store, a little later. */
function browserChannel(name: string): Channel {
  let open: BroadcastChannel | null = null;
  return {
    post: (outcome) => open?.postMessage(outcome ?? null),
    listen: (hear) => {
      const channel = new BroadcastChannel(name);
      open = channel;
      channel.onmessage = ({ data }: MessageEvent<Outcome | null>) => hear(data ?? undefined);
      return () => {
        open = null;
        channel.close();
      };
    },
  };
}
