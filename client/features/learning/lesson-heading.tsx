"use client";

import {
  CircleCheck,
  FileText,
  Headphones,
  ListChecks,
  type LucideIcon,
  Video,
} from "lucide-react";
import { useState } from "react";
import { counted, duration, exactDuration } from "@/lib/format";
import { useLesson } from "./lesson";
import { MarkBadge } from "./mark-badge";
import { useTraining } from "./training-provider";
import type { LearnerContent } from "./types";

const KIND: Record<LearnerContent["content_type"], { icon: LucideIcon; word: string }> = {
  text: { icon: FileText, word: "Reading" },
  video: { icon: Video, word: "Video" },
  audio: { icon: Headphones, word: "Audio" },
  quiz: { icon: ListChecks, word: "Quiz" },
};

/** What it is, how long, the how-manieth; then its title. */
export function LessonHeading() {
  const { content } = useLesson();
  const { training } = useTraining();
  const { icon: Icon, word } = KIND[content.content_type];
  const length = lengthWords(content);
  // As it was when the page was read: opening it takes the mark away.
  const [mark] = useState(content.mark);
  return (
    <header className="mb-5 max-sm:mb-4">
      <p className="num mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-13 text-ink-2">
        <Icon size={16} aria-hidden />
        {length ? `${word}, ${length}` : word}
        <span aria-hidden>·</span>
        {content.position} of {training.contents_total}
        {!content.is_required && (
          <>
            <span aria-hidden>·</span> Optional
          </>
        )}
        {mark && (
          <span>
            <MarkBadge mark={mark} />
          </span>
        )}
        {content.status === "completed" && (
          <>
            <span aria-hidden>·</span>
            <span className="inline-flex items-center gap-1 font-medium text-accent">
              <CircleCheck size={16} aria-hidden /> Done
            </span>
          </>
        )}
      </p>
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{content.title}</h1>
      {content.content_type === "text" && content.completion.remaining_sentence && (
        <p className="num mt-1.5 text-13 text-ink-2 print:hidden">
          {content.completion.remaining_sentence}
        </p>
      )}
    </header>
  );
}

function lengthWords(content: LearnerContent): string | null {
  const { body } = content;
  if (body && "duration_seconds" in body && body.duration_seconds > 0)
    return exactDuration(body.duration_seconds);
  if (body && "questions_total" in body)
    return counted(body.questions_total, "question", "questions");
  return content.estimated_minutes > 0 ? duration(content.estimated_minutes * 60) : null;
}
