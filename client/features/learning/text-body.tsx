"use client";

import { useEffect, useRef } from "react";
import { ReadingText } from "@/ui/content/reading-text";
import { Counting } from "./counting";
import { useLesson } from "./lesson";
import { MarkDone } from "./mark-done";
import { PlaceNote } from "./place-note";
import { useReadingPlace } from "./reading-place";
import type { TextLesson } from "./types";

/** A text; reaching its end is noticed and told at once. */
export function TextBody({ body }: { body: TextLesson }) {
  const { content, pulse, flush } = useLesson();
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const done = content.status === "completed";
  const restored = useReadingPlace({
    text,
    start: done ? null : content.position_share,
    onMove: (share) => pulse?.readTo(share),
  });

  useEffect(() => {
    const mark = end.current;
    if (!mark || !pulse) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting) && pulse.reachEnd()) flush();
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [pulse, flush]);

  return (
    <>
      {restored && <PlaceNote />}
      <div ref={text}>
        <ReadingText html={body.html} />
      </div>
      <div ref={end} aria-hidden className="h-px" />
      <div className="mt-10 max-w-[684px] border-line border-t print:hidden">
        <Counting />
      </div>
      <MarkDone label="Mark as read" />
    </>
  );
}
