"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { exactMoment } from "@/lib/format";
import { useServerNow } from "@/lib/server-clock";
import { Callout } from "@/ui/callout";
import { leftWords, nextEnd, urgencyOf } from "./deadline";
import { useLesson } from "./lesson";
import { useTraining } from "./training-provider";

/**
 * Warns at ten and at two minutes before the server closes something, and when
 * it has: what was done is sent, and the page asks the server how things stand.
 */
export function TimeNotice() {
  const { training, clock, place } = useTraining();
  const { content, flush } = useLesson();
  const router = useRouter();
  const now = useServerNow(clock, training.now);
  const end = nextEnd(training, content, now);
  const left = end ? (Date.parse(end.at) - now) / 1000 : Number.POSITIVE_INFINITY;
  const over = left <= 0;

  const closing = useRef({ flush, refresh: router.refresh });
  useEffect(() => {
    closing.current = { flush, refresh: router.refresh };
  });
  useEffect(() => {
    if (!over) return;
    closing.current.flush();
    // The server decides by its own clock: ask a moment after its end.
    const timer = setTimeout(() => closing.current.refresh(), 1500);
    return () => clearTimeout(timer);
  }, [over]);

  const urgency = urgencyOf(left);
  if (!end || urgency === "calm") return null;
  const thing = end.of === "content" ? "this content" : "this training";
  return (
    <div role="status" aria-live="polite" className="mb-5">
      <Callout
        tone={urgency === "last" ? "red" : "amber"}
        title={
          over
            ? "The time is over"
            : urgency === "last"
              ? "Less than two minutes left"
              : "Less than ten minutes left"
        }
      >
        <p>
          {over ? (
            <>The server has closed {thing}. Everything you did until then is kept.</>
          ) : (
            <>
              The server closes {thing} {exactMoment(end.at, place)}. What you have done is saved.
              {end.of === "content" && <span className="num"> {leftWords(left)} left here.</span>}
            </>
          )}
        </p>
      </Callout>
    </div>
  );
}
