import { useEffect, useState } from "react";

function evenly(): number {
  return performance.timeOrigin + performance.now();
}

/**
 * The server's clock as this browser can know it. Every answer that carries the
 * server's moment can only arrive late, so the largest difference ever seen is
 * the one with the least delay in it: the best guess.
 */
export class ServerClock {
  private offset_ms: number | null = null;

  /** The device's own clock must only run evenly: setting it right meanwhile moves nothing here. */
  constructor(private readonly local: () => number = evenly) {}

  /** Takes a moment that the server wrote just now. */
  observe(moment: string): void {
    const offset = Date.parse(moment) - this.local();
    if (Number.isFinite(offset) && (this.offset_ms === null || offset > this.offset_ms))
      this.offset_ms = offset;
  }

  /** Milliseconds since 1970 by the server's clock. */
  now(): number {
    return this.local() + (this.offset_ms ?? 0);
  }
}

/**
 * The server's moment in milliseconds, anew every second. Until the page lives
 * in the browser it is `rendered_at`, so that both renderings agree.
 */
export function useServerNow(clock: ServerClock, rendered_at: string): number {
  const [now, setNow] = useState(() => Date.parse(rendered_at));
  useEffect(() => {
    clock.observe(rendered_at);
    const tick = () => setNow(clock.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [clock, rendered_at]);
  return now;
}
