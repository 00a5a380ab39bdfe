"use client";

import { useEffect, useRef } from "react";

export const PACE_MS = 15_000;
const SLOWEST_MS = 120_000;

/**
 * Asks every 15 seconds while the page is seen, at once when it is seen again, and more and more
 * rarely while asking fails. Never two at a time.
 */
export function useVisiblePace(ask: () => Promise<boolean>): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = PACE_MS;
    let asking = false;
    let ended = false;

    const plan = () => {
      clearTimeout(timer);
      if (!ended && document.visibilityState === "visible") timer = setTimeout(run, wait);
    };
    const run = async () => {
      clearTimeout(timer);
      if (asking || document.visibilityState !== "visible") return;
      asking = true;
      const well = await latest.current();
      asking = false;
      wait = well ? PACE_MS : Math.min(2 * wait, SLOWEST_MS);
      plan();
    };
    const onVisible = () => (document.visibilityState === "visible" ? run() : clearTimeout(timer));
    document.addEventListener("visibilitychange", onVisible);
    plan();
    return () => {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, []);
}
