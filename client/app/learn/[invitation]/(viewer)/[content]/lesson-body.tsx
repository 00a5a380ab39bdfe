"use client";

import { useMemo } from "react";
import { useLesson } from "@/features/learning/lesson";
import { MediaBody, MediaCounting, useLessonLog } from "@/features/learning/media-body";
import { TextBody } from "@/features/learning/text-body";
import { useTraining } from "@/features/learning/training-provider";
import type { MediaLesson } from "@/features/learning/types";
import { LessonPlayer } from "@/features/player/lesson-player";
import { QuizFace } from "@/features/quiz/quiz-face";

/** The body of a content by its kind. */
export function LessonBody() {
  const { content } = useLesson();
  const { training, place } = useTraining();
  const { body } = content;
  if (!body) return null;
  if ("html" in body) return <TextBody body={body} />;
  if ("questions_total" in body) {
    return (
      <QuizFace
        face={body}
        invitation={training.invitation_id}
        content={content.id}
        place={place}
        now={training.now}
        closed={training.status !== "accepted" && training.status !== "completed"}
      />
    );
  }
  return <MediaBody body={body} player={<Player body={body} />} />;
}

function Player({ body }: { body: MediaLesson }) {
  const { content } = useLesson();
  const log = useLessonLog();
  const watched = useMemo(
    () => (content.watched ?? []).map(([from = 0, to = 0]) => [from, to] as const),
    [content.watched],
  );
  return (
    <LessonPlayer
      kind={content.content_type === "audio" ? "audio" : "video"}
      title={content.title}
      media={body}
      startAt_seconds={content.position_seconds}
      watched={watched}
      share_percent={content.completion.share_required}
      log={log}
    >
      <MediaCounting />
    </LessonPlayer>
  );
}
