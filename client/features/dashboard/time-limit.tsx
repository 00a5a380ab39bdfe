"use client";

import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { duration } from "@/lib/format";

const SOON_SECONDS = 600;

/** Time left of a limit, by the server's clock: the page was rendered at `now`. */
export function TimeLimit({ endsAt, now }: { endsAt: string; now: string }) {
  const atRender = (new Date(endsAt).getTime() - new Date(now).getTime()) / 1000;
  const [left, setLeft] = useState(atRender);
  useEffect(() => {
    const began = performance.now();
    const tick = setInterval(() => setLeft(atRender - (performance.now() - began) / 1000), 10_000);
    return () => clearInterval(tick);
  }, [atRender]);
  const soon = left <= SOON_SECONDS;
  return (
    <span className={`inline-flex items-center gap-1.5 ${soon ? "text-red" : "text-amber"}`}>
      <Timer size={16} aria-hidden />
      {left <= 0 ? "Time is over" : `${duration(left)} left`}
    </span>
  );
}
