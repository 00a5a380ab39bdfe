"use client";

import { useEffect, useState } from "react";
import { exactMoment, type Place, timeOfDay } from "@/lib/format";
import { cx } from "@/ui/cx";
import { updatedWords } from "./updated-words";

interface Props {
  checkedAt: string;
  failed: boolean;
  waiting: boolean;
  place: Place;
}

/** Of when the list is. Read on demand: a list that speaks every 15 seconds would be no help. */
export function LiveSign({ checkedAt, failed, waiting, place }: Props) {
  const [now, setNow] = useState(checkedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 20_000);
    return () => clearInterval(timer);
  }, []);
  const words = failed
    ? `Cannot be refreshed just now; as of ${timeOfDay(checkedAt, place)}`
    : updatedWords(checkedAt, now > checkedAt ? now : checkedAt);
  return (
    <p
      title={`${exactMoment(checkedAt, place)}. Refreshes by itself while you look.`}
      className="num flex items-center gap-1.5 px-6 py-2 text-12 text-ink-3 max-sm:px-4 max-sm:pt-1 max-sm:pb-0"
    >
      <span
        aria-hidden
        className={cx("size-1.5 rounded-full", failed ? "bg-amber" : "bg-accent")}
      />
      {words}
      {waiting && !failed && "; the new order waits until you leave the list"}
    </p>
  );
}
