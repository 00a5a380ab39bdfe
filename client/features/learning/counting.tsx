"use client";

import { CircleCheck, CircleHelp } from "lucide-react";
import { useId, useState } from "react";
import { percent } from "@/lib/format";
import { useLesson } from "./lesson";
import { Requirements } from "./requirements";
import type { LearnerContent } from "./types";

/** When the content counts as done, how far it is, and how that is counted. */
export function Counting() {
  const { content } = useLesson();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-3 text-13 text-ink-2">
        <Standing content={content} />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="tap inline-flex items-center gap-1.5 rounded-xs py-1 font-medium text-accent hover:text-accent-hover"
        >
          <CircleHelp size={16} aria-hidden />
          How is this counted?
        </button>
      </div>
      <div
        id={id}
        hidden={!open}
        className="mb-5 rounded-m border border-line bg-surface px-4 py-3.5 text-13 text-ink-2 shadow-float"
      >
        <b className="mb-0.5 block font-semibold text-ink">The server keeps the time</b>
        <Explanation content={content} />
      </div>
    </>
  );
}

function Standing({ content }: { content: LearnerContent }) {
  const { completion, status, share } = content;
  const plays = content.content_type === "video" || content.content_type === "audio";
  if (status === "completed") {
    return (
      <span role="status" className="num inline-flex items-center gap-1.5 text-ink">
        <CircleCheck size={16} className="text-accent" aria-hidden />
        Done.{plays && ` You have played ${percent(share * 100)}.`}
      </span>
    );
  }
  return (
    <div className="grid min-w-0 gap-1">
      <p className="num">
        {completion.rule_sentence}
        {plays && completion.share_required !== null && ` You have ${percent(share * 100)}.`}
      </p>
      <Requirements requirements={completion.requirements} />
    </div>
  );
}

function Explanation({ content }: { content: LearnerContent }) {
  if (content.content_type === "text") {
    return (
      <p>
        It counts when the end of the text has been on your screen
        {content.completion.minimum_seconds ? " and the time has been spent" : ""}. Time runs while
        this page is visible and you read: a minute without moving, scrolling or typing stops it.
      </p>
    );
  }
  const thing = content.content_type === "video" ? "video" : "recording";
  return (
    <p>
      Each part of the {thing} counts once, at up to double speed, and only while this page is
      visible. Skipping ahead leaves a gap in the bar; play the gap to fill it. The paler end of the
      bar is on its way to the server.
    </p>
  );
}
