import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTraining } from "../training-provider";
import type { Training } from "../types";
import { Pulse } from "./pulse";

const BEAT_MS = 15_000;

/** What does not count any more needs no heartbeats. */
function counts({ status, started_at }: Training): boolean {
  return (status === "accepted" || status === "completed") && started_at !== null;
}

/** Heartbeats for one content while it is shown and `open`. */
export function useHeart(content_id: string, open: boolean) {
  const { training, beat, abandon } = useTraining();
  const [pulse, setPulse] = useState<Pulse | null>(null);
  const source = useRef<(() => void) | null>(null);
  const alive = open && counts(training);
  const out = useRef({ beat, abandon });
  useEffect(() => {
    out.current = { beat, abandon };
  });

  const send = useCallback(
    (from: Pulse) => {
      source.current?.();
      const reading = from.take(performance.now());
      if (reading) out.current.beat({ content_id, ...reading });
    },
    [content_id],
  );

  useEffect(() => {
    if (!alive) return;
    const made = new Pulse(performance.now());
    setPulse(made);
    const timer = setInterval(() => send(made), BEAT_MS);
    const stopListening = listen(made, () => {
      send(made);
      out.current.abandon();
    });
    return () => {
      send(made);
      clearInterval(timer);
      stopListening();
      setPulse(null);
    };
  }, [alive, send]);

  const flush = useCallback(() => pulse && send(pulse), [pulse, send]);
  return useMemo(() => ({ pulse, flush, source }), [pulse, flush]);
}

const SIGNS = ["pointermove", "pointerdown", "keydown", "wheel", "scroll", "touchmove"] as const;

/** Feeds the pulse with what happens in the window; `onLeave` when the page is hidden or closed. */
function listen(pulse: Pulse, onLeave: () => void): () => void {
  const active = () => pulse.activity(performance.now());
  const visibility = () => {
    const visible = document.visibilityState === "visible";
    pulse.setVisible(visible, performance.now());
    if (!visible) onLeave();
  };
  for (const sign of SIGNS) window.addEventListener(sign, active, { passive: true, capture: true });
  document.addEventListener("visibilitychange", visibility);
  window.addEventListener("pagehide", onLeave);
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, active, { capture: true });
    document.removeEventListener("visibilitychange", visibility);
    window.removeEventListener("pagehide", onLeave);
  };
}
