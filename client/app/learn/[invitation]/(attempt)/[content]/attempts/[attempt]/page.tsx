import type { Metadata } from "next";
import { cache } from "react";
import { Heart } from "@/features/learning/heart";
import { TrainingProvider } from "@/features/learning/training-provider";
import { AttemptView } from "@/features/quiz/attempt-view";
import { MAIN_ID, SkipLink } from "@/features/shell/skip-link";
import { read } from "@/lib/api/server";
import { me, placeFor } from "@/lib/session";
import { readTraining } from "../../../../read-training";

interface Props {
  params: Promise<{ invitation: string; content: string; attempt: string }>;
  searchParams: Promise<{ q?: string }>;
}

const readAttempt = cache((attempt_id: string) =>
  read((api) => api.GET("/api/v1/attempts/{attempt_id}", { params: { path: { attempt_id } } })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await readAttempt((await params).attempt);
  return { title };
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const { invitation, content, attempt: id } = await params;
  const [person, training, attempt, { q }] = await Promise.all([
    me(),
    readTraining(invitation),
    readAttempt(id),
    searchParams,
  ]);
  const place = placeFor(person, training.team.timezone);
  return (
    <TrainingProvider training={training} place={place}>
      <SkipLink />
      {attempt.result === null && <Heart content={content} />}
      <AttemptView
        key={attempt.id}
        attempt={attempt}
        place={place}
        mainId={MAIN_ID}
        at={q ?? null}
      />
    </TrainingProvider>
  );
}
