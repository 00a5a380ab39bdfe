"use client";

import { useEffect, useRef } from "react";
import { exactMoment } from "@/lib/format";
import { useServerNow } from "@/lib/server-clock";
import { Callout } from "@/ui/callout";
import { leftWords, nextEnd, type Urgency, urgencyOf } from "./deadline";
import { useLesson } from "./lesson";
import { useTraining } from "./training-provider";
import { useLook } from "./use-closing";

/** What was done is sent before the end, for the server takes nothing after it. */
const LAST_SEND_SECONDS = 2;
const FIRST_ASK_MS = 1500;
const NEXT_ASK_MS = 5000;

const TITLE: Record<Urgency, string | null> = {
  calm: null,
  soon: "Less than ten minutes left",
  last: "Less than two minutes left",
};

/**
 * Warns at ten and at two minutes before the server closes something, and when
 * it has: what was done is sent, and the page asks the server how things stand.
 */
export function TimeNotice() {
  const { training, clock, place } = useTraining();
  const { content, flush, pulse } = useLesson();
  const look = useLook(content.id);
  const now = useServerNow(clock, training.now);
  const end = nextEnd(training, content, now);
  const left = end ? (Date.parse(end.at) - now) / 1000 : Number.POSITIVE_INFINITY;
  const over = left <= 0;

  const closing = useRef({ flush, pulse, look });
  useEffect(() => {
    closing.current = { flush, pulse, look };
  });
  const lastMoment = left <= LAST_SEND_SECONDS;
  useEffect(() => {
    if (lastMoment) closing.current.flush();
  }, [lastMoment]);
  useEffect(() => {
    if (!over) return;
    // What comes after the end counts no more, so it is not claimed either.
    closing.current.pulse?.take(performance.now());
    closing.current.pulse?.setVisible(false, performance.now());
    // The server decides by its own clock: it is asked a moment after the end, until it answers.
    let left = false;
    let timer = setTimeout(ask, FIRST_ASK_MS);
    async function ask() {
      if (!(await closing.current.look()) && !left) timer = setTimeout(ask, NEXT_ASK_MS);
    }
    return () => {
      left = true;
      clearTimeout(timer);
      // Somebody gave more time: it counts again.
      const visible = document.visibilityState === "visible";
      closing.current.pulse?.setVisible(visible, performance.now());
    };
  }, [over]);

  const urgency = urgencyOf(left);
  const title = over ? "The time is over" : TITLE[urgency];
  const thing = end?.of === "content" ? "this content" : "this training";
  return (
    <>
      {/* There before it has words, and without the seconds: so each warning is spoken, once. */}
      <p role="status" className="sr-only">
        {title && `${title}. The server ${over ? "has closed" : "closes"} ${thing}.`}
      </p>
      {end && title && (
        <Callout tone={urgency === "last" ? "red" : "amber"} title={title} className="mb-5">
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
      )}
    </>
  );
}
