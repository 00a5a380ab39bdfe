import type { Metadata } from "next";
import { Heart } from "@/features/learning/heart";
import { TrainingProvider } from "@/features/learning/training-provider";
import { AttemptView } from "@/features/quiz/attempt-view";
import { MAIN_ID, SkipLink } from "@/features/shell/skip-link";
import { me, placeFor } from "@/lib/session";
import { readTraining } from "../../../../read-training";
import { readAttempt } from "./read-attempt";

interface Props {
  params: Promise<{ invitation: string; content: string; attempt: string }>;
  searchParams: Promise<{ q?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readAttempt((await params).attempt)).title };
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
      <AttemptView key={id} attempt={attempt} place={place} mainId={MAIN_ID} at={q ?? null} />
    </TrainingProvider>
  );
}
