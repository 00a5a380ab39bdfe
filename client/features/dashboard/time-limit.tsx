"use client";

import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { duration } from "@/lib/format";

const LAST_MINUTES_SECONDS = 600;
const LAST_DAY_SECONDS = 86_400;

/** Time left of a limit, by the server's clock: the page was rendered at `now`. */
export function TimeLimit({ endsAt, now }: { endsAt: string; now: string }) {
  const atRender = (new Date(endsAt).getTime() - new Date(now).getTime()) / 1000;
  const [left, setLeft] = useState(atRender);
  useEffect(() => {
    const began = performance.now();
    const tick = setInterval(() => setLeft(atRender - (performance.now() - began) / 1000), 10_000);
    return () => clearInterval(tick);
  }, [atRender]);
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone(left)}`}>
      <Timer size={16} aria-hidden />
      {left <= 0 ? "Time is over" : `${duration(left)} left`}
    </span>
  );
}

function tone(left: number): string {
  if (left <= LAST_MINUTES_SECONDS) return "text-red";
  return left <= LAST_DAY_SECONDS ? "text-amber" : "";
}
