"use client";

import { useEffect, useRef, useState } from "react";
import { asProblem } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { notify } from "@/ui/toasts";
import type { BankSlot, Draw, EditorProps, Question, QuizBody, TransferSlot } from "../types";
import { AddQuestions } from "./add-questions";
import { QuestionCard } from "./question-card";
import { duplicated, newQuestion, quizSentences } from "./questions";
import { stepped } from "./stepped";

type Props = Omit<EditorProps, "picker"> & { bank: BankSlot; transfer: TransferSlot };

type ChangeAndRefresh = Pick<EditorProps, "change" | "refresh">;

/** The editor of a quiz: its rules in words, its questions one under the other. */
export function QuizContent({
  content,
  editable,
  change,
  program_passing_percentage,
  refresh,
  bank,
  transfer,
}: Props) {
  const body = content.body as QuizBody;
  const questions = body.questions ?? [];
  const draws = body.draws ?? [];
  const [fresh, setFresh] = useState<string | null>(null);
  useFocusFromAddress();
  const replace = (next: Question) =>
    put(questions.map((one) => (one.id === next.id ? next : one)));
  const drawFrom = (next: Draw[]) => change({ body: { ...body, draws: next } });
  const put = (next: Question[]) => change({ body: { ...body, questions: next } });
  const arrived = useArrived({ body, change, refresh });
  const add = (question: Question) => {
    put([...questions, question]);
    setFresh(question.id);
  };
  return (
    <div className="mx-auto max-w-[664px] px-8 pt-4 pb-16 max-sm:px-4">
      <div className="flex items-start justify-between gap-3">
        <p className="num max-w-[60ch] text-13 text-ink-2">
          {quizSentences(body, program_passing_percentage).join(" ")}
        </p>
        {transfer({ content, editable, hasQuestions: questions.length > 0, onImported: arrived })}
      </div>
      <ol className="mt-5 grid gap-4">
        {questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={at + 1}
            of={questions.length}
            editable={editable}
            autoFocus={question.id === fresh}
            problems={content.problems.filter((one) => one.question_id === question.id)}
            origin={bank.origin({ question, editable, onUpdate: replace })}
            onBank={question.bank_id ? null : () => void intoBank(bank, question, at + 1, replace)}
            onChange={replace}
            onStep={(step) => put(stepped(questions, question.id, step))}
            onDuplicate={() => put(duplicated(questions, question.id))}
            onDelete={() => put(questions.filter((one) => one.id !== question.id))}
          />
        ))}
      </ol>
      {bank.draws({ draws, editable, problems: content.problems, onChange: drawFrom })}
      {editable && (
        <AddQuestions
          bank={bank}
          isFirst={questions.length === 0 && draws.length === 0}
          held={questions.flatMap((one) => one.bank_id ?? [])}
          onAdd={(type) => add(newQuestion(type))}
          onInsert={(copies) => put([...questions, ...copies])}
          onDraw={(draw) => drawFrom([...draws, draw])}
        />
      )}
    </div>
  );
}

/** Shows questions that the server has taken in, and offers to take them out again. */
function useArrived({ body, change, refresh }: { body: QuizBody } & ChangeAndRefresh) {
  // By the time somebody takes them out, the draft has a newer version and perhaps other questions.
  const latest = useRef({ body, change });
  latest.current = { body, change };
  return (ids: string[]) => {
    const takeOut = () => {
      const now = latest.current;
      const questions = (now.body.questions ?? []).filter((one) => !ids.includes(one.id));
      now.change({ body: { ...now.body, questions } });
    };
    const show = () => {
      notify({
        title: `${counted(ids.length, "question is", "questions are")} added at the end`,
        description: "Nothing is published yet.",
        action: { label: "Undo", onSelect: takeOut },
      });
      document.getElementById(`question-${ids[0]}`)?.scrollIntoView({ block: "nearest" });
    };
    void refresh().then(() => setTimeout(show, 50));
  };
}

/** `#question-…` in the address, as links to problems have it, brings that question into view. */
function useFocusFromAddress() {
  useEffect(() => {
    if (!location.hash.startsWith("#question-")) return;
    const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    card?.scrollIntoView({ block: "start" });
    card?.querySelector<HTMLElement>("textarea,input")?.focus({ preventScroll: true });
  }, []);
}

async function intoBank(
  bank: BankSlot,
  question: Question,
  number: number,
  replace: (question: Question) => void,
) {
  try {
    replace(await bank.put(question));
    notify({ title: `Question ${number} is in the bank` });
  } catch (thrown) {
    notify({
      title: `Question ${number} could not be put into the bank`,
      description: asProblem(thrown).message,
      tone: "red",
    });
  }
}
