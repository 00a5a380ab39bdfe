/** A message that is shown for a while. */
export interface Notice {
  title: string;
  description?: string;
  tone?: "green" | "blue" | "red";
  /** A way back or on: "Undo", "Show". */
  action?: { label: string; onSelect: () => void };
}

export interface ShownNotice extends Notice {
  id: number;
}

/** More than this at once are not read. */
const LIMIT = 3;

let shown: readonly ShownNotice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly ShownNotice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** The one queue of messages, newest last; `ui/toaster.tsx` shows it. */
export const notices = {
  all: () => shown,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dismiss: (id: number) => change(shown.filter((notice) => notice.id !== id)),
};

/**
 * Says that something happened. Never the only sign of an error: what went
 * wrong is also shown where the person was acting, and stays there.
 */
export function notify(notice: Notice): void {
  lastId += 1;
  change([...shown, { ...notice, id: lastId }].slice(-LIMIT));
}
