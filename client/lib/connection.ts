import { useSyncExternalStore } from "react";

function listen(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Whether the device says that it has no connection at all. */
export function useOffline(): boolean {
  return useSyncExternalStore(
    listen,
    () => !navigator.onLine,
    () => false,
  );
}

const HELD_BACK = "footplate:held-back";

/**
 * True where leaving this page would lose it for an error page, because the next
 * cannot be loaded; whoever listens says so to the person.
 */
export function holdBack(): boolean {
  if (navigator.onLine) return false;
  window.dispatchEvent(new Event(HELD_BACK));
  return true;
}

/** Calls back whenever somebody was held back. */
export function onHeldBack(tell: () => void): () => void {
  window.addEventListener(HELD_BACK, tell);
  return () => window.removeEventListener(HELD_BACK, tell);
}

/** Whether the server answers at all, whatever it says. */
export async function isReachable(): Promise<boolean> {
  try {
    await fetch("/api/auth/browser/v1/config", {
      cache: "no-store",
      signal: AbortSignal.timeout(4_000),
    });
    return true;
  } catch {
    return false;
  }
}
