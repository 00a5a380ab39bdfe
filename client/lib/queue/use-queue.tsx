"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { NO_QUEUE, type QueueState } from "./board";
import { browserParts } from "./parts";
import { Queue } from "./queue";

const Context = createContext<Queue | null>(null);

/** The queue of whoever is signed in; null for strangers, and for who only sees as somebody else. */
export function useQueue(): Queue | null {
  return useContext(Context);
}

const never = () => () => {};
const nothing = () => NO_QUEUE;

/** What waits, anew whenever that changes. */
export function useQueueState(queue: Queue | null): QueueState {
  return useSyncExternalStore(queue?.subscribe ?? never, queue?.getState ?? nothing, nothing);
}

interface Props {
  /** The id of who is signed in. */
  person: string | null;
  children: ReactNode;
}

/** Around every page that learns: what is done there is kept until the server has it. */
export function QueueProvider({ person, children }: Props) {
  const [queue] = useState(() =>
    person && typeof window !== "undefined" ? new Queue(person, browserParts(person)) : null,
  );
  useEffect(() => {
    if (!queue) return;
    const back = () => document.visibilityState === "visible" && queue.retry();
    queue.start();
    window.addEventListener("online", queue.retry);
    document.addEventListener("visibilitychange", back);
    return () => {
      window.removeEventListener("online", queue.retry);
      document.removeEventListener("visibilitychange", back);
      queue.stop();
    };
  }, [queue]);
  return <Context value={queue}>{children}</Context>;
}
