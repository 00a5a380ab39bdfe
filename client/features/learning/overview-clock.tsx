"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { api } from "@/lib/api/browser";
import type { Place } from "@/lib/format";
import { ServerClock, useServerNow } from "@/lib/server-clock";
import { ClockFace } from "./clock-face";
import { nextEnd, urgencyOf } from "./deadline";
import type { Training } from "./types";

const WARNING = {
  calm: "",
  soon: "Less than ten minutes left.",
  last: "Less than two minutes left.",
};
/** The server decides by its own clock: it is asked a moment after the end. */
const ASK_AFTER_MS = 1500;

/** The clock over a training's overview; its end is shown as the server tells it, without a reload. */
export function OverviewClock({ training, place }: { training: Training; place: Place }) {
  const router = useRouter();
  const { invitation_id } = training;
  const [clock] = useState(() => new ServerClock());
  const now = useServerNow(clock, training.now);
  const end = nextEnd(training, null, now);
  const left_seconds = end ? (Date.parse(end.at) - now) / 1000 : Number.POSITIVE_INFINITY;
  const over = left_seconds <= 0;
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(async () => {
      // While nothing can be reached, what is on screen stays.
      const { response } = await api
        .GET("/api/v1/trainings/{invitation_id}", { params: { path: { invitation_id } } })
        .catch(() => ({ response: null }));
      if (response?.ok) router.refresh();
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [over, router, invitation_id]);
  return (
    <>
      <span role="status" className="sr-only">
        {over ? "The time is over." : WARNING[urgencyOf(left_seconds)]}
      </span>
      {end && <ClockFace end={end} left_seconds={left_seconds} place={place} />}
    </>
  );
}
