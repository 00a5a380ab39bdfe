"use client";

import { LessonPlayer } from "@/features/player/lesson-player";
import type { ContentPreview } from "@/features/programs/preview-frame";
import { faceSentences } from "@/features/quiz/face-words";
import { ReadingText } from "@/ui/content/reading-text";

/** What a learner reads, plays or is asked; nothing is counted. */
export function PreviewBody({ content }: { content: ContentPreview }) {
  const { body } = content;
  if ("html" in body) return <ReadingText html={body.html} />;
  if ("questions_total" in body)
    return (
      <section className="rounded-m border border-line bg-surface p-6 max-sm:p-5">
        <ul className="grid max-w-[60ch] gap-2">
          {faceSentences(body).map((sentence) => (
            <li key={sentence} className="num flex gap-3">
              <span aria-hidden className="mt-2.5 h-px w-3 flex-none bg-ink-3" />
              {sentence}
            </li>
          ))}
        </ul>
        <p className="mt-5 border-line border-t pt-4 text-13 text-ink-2">
          Attempts are made by learners alone. The questions are in the editor.
        </p>
      </section>
    );
  return (
    <LessonPlayer
      kind={content.content_type === "audio" ? "audio" : "video"}
      title={content.title}
      media={body}
      share_percent={body.share_percent}
    >
      {body.notes_html && (
        <div className="mt-8">
          <ReadingText html={body.notes_html} />
        </div>
      )}
    </LessonPlayer>
  );
}
