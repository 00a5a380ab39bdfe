"use client";

import { useEffect, useRef } from "react";
import { ReadingText } from "@/ui/content/reading-text";
import { Counting } from "./counting";
import { useLesson } from "./lesson";
import { MarkDone } from "./mark-done";
import type { TextLesson } from "./types";

/** A text; reaching its end is noticed and told at once. */
export function TextBody({ body }: { body: TextLesson }) {
  const { pulse, flush } = useLesson();
  const end = useRef<HTMLDivElement>(null);

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
      <ReadingText html={body.html} />
      <div ref={end} aria-hidden className="h-px" />
      <div className="mt-10 max-w-[684px] border-line border-t">
        <Counting />
      </div>
      <MarkDone label="Mark as read" />
    </>
  );
}
