import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ClosedNotice, isClosed } from "@/features/learning/closed-notice";
import { Lesson } from "@/features/learning/lesson";
import { LessonFrame } from "@/features/learning/lesson-frame";
import { paths } from "@/lib/paths";
import { readTraining } from "../../read-training";
import { LessonBody } from "./lesson-body";
import { demand, readContent } from "./read-content";

interface Props {
  params: Promise<{ invitation: string; content: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { invitation, content } = await params;
  const { data } = await readContent(invitation, content);
  return { title: data?.title ?? "Training" };
}

export default async function LessonPage({ params }: Props) {
  const { invitation, content } = await params;
  const [training, answer] = await Promise.all([
    readTraining(invitation),
    readContent(invitation, content),
  ]);
  if (answer.problem?.code === "not_started") redirect(paths.training(invitation));
  if (answer.problem && isClosed(answer.problem))
    return <ClosedNotice problem={answer.problem} training={training} content={content} />;
  const lesson = demand(answer);
  return (
    <Lesson key={lesson.id} content={lesson} training={training}>
      <LessonFrame>
        <LessonBody />
      </LessonFrame>
    </Lesson>
  );
}
