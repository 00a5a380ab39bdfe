import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { holdBack, isReachable, onHeldBack } from "@/lib/connection";
import type { QueueState } from "@/lib/queue/board";
import type { Queue } from "@/lib/queue/queue";

const SHOWN_MS = 8_000;

/** The address within this site that the click leads to, in this tab; else null. */
export function leadsTo(event: MouseEvent, here: string): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download)
    return null;
  const [to, from] = [new URL(link.href), new URL(here)];
  if (to.origin !== from.origin) return null;
  const samePage = to.pathname === from.pathname && to.search === from.search;
  return samePage ? null : to.pathname + to.search + to.hash;
}

/**
 * Keeps the person on this page while the next cannot be loaded: the browser
 * would show its own error page instead, and with it what is here would be gone.
 * Answers with why, for a while after each such click.
 */
export function useHeldBack(
  queue: Queue | null,
  trouble: QueueState["trouble"],
): { offline: boolean } | null {
  const [held, setHeld] = useState<{ offline: boolean } | null>(null);
  const router = useRouter();
  useEffect(() => onHeldBack(() => setHeld({ offline: true })), []);
  useEffect(() => {
    const look = (event: MouseEvent) => {
      const address = leadsTo(event, location.href);
      if (!address) return;
      if (holdBack()) return event.preventDefault();
      if (trouble !== "unreachable") return;
      event.preventDefault();
      void isReachable().then((reachable) => {
        if (!reachable) return setHeld({ offline: false });
        queue?.retry();
        router.push(address);
      });
    };
    document.addEventListener("click", look, { capture: true });
    return () => document.removeEventListener("click", look, { capture: true });
  }, [queue, trouble, router]);
  useEffect(() => {
    if (!held) return;
    const timer = setTimeout(() => setHeld(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return held;
}
