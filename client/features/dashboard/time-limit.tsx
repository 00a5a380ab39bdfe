"use client";

import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { duration } from "@/lib/format";

const LAST_MINUTES_SECONDS = 600;
const LAST_DAY_SECONDS = 86_400;

interface Props {
  endsAt: string;
  now: string;
  /** Within a line of small words. */
  small?: boolean;
}

/** Time left of a limit, by the server's clock: the page was rendered at `now`. */
export function TimeLimit({ endsAt, now, small = false }: Props) {
  const atRender = (new Date(endsAt).getTime() - new Date(now).getTime()) / 1000;
  const [left, setLeft] = useState(atRender);
  useEffect(() => {
    const began = performance.now();
    const tick = setInterval(() => setLeft(atRender - (performance.now() - began) / 1000), 10_000);
    return () => clearInterval(tick);
  }, [atRender]);
  return (
    <span
      className={`num inline-flex items-center ${small ? "gap-1" : "gap-1.5"} whitespace-nowrap ${tone(left)}`}
    >
      <Timer size={small ? 14 : 16} aria-hidden />
      {left <= 0 ? "Time is over" : `${duration(left)} left`}
    </span>
  );
}

function tone(left: number): string {
  if (left <= LAST_MINUTES_SECONDS) return "text-red";
  return left <= LAST_DAY_SECONDS ? "text-amber" : "";
}
