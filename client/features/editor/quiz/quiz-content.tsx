"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import type { EditorProps, Question, QuizBody } from "../types";
import { QUESTION_TYPES } from "./kinds/registry";
import { QuestionCard } from "./question-card";
import { duplicated, newQuestion, quizSentences } from "./questions";
import { stepped } from "./stepped";

/** The editor of a quiz: its rules in words, its questions one under the other. */
export function QuizContent({
  content,
  editable,
  change,
  program_passing_percentage,
}: EditorProps) {
  const body = content.body as QuizBody;
  const questions = body.questions ?? [];
  const [fresh, setFresh] = useState<string | null>(null);
  useFocusFromAddress();
  const put = (next: Question[]) => change({ body: { ...body, questions: next } });
  const add = (question: Question) => {
    put([...questions, question]);
    setFresh(question.id);
  };
  return (
    <div className="mx-auto max-w-[664px] px-8 pt-4 pb-16 max-sm:px-4">
      <p className="num max-w-[60ch] text-13 text-ink-2">
        {quizSentences(body, program_passing_percentage).join(" ")}
      </p>
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
            onChange={(next) => put(questions.map((one) => (one.id === next.id ? next : one)))}
            onStep={(step) => put(stepped(questions, question.id, step))}
            onDuplicate={() => put(duplicated(questions, question.id))}
            onDelete={() => put(questions.filter((one) => one.id !== question.id))}
          />
        ))}
      </ol>
      {editable && (
        <div className="mt-5">
          <Menu
            align="start"
            className="w-72"
            trigger={
              <Button
                icon={<Plus size={16} />}
                variant={questions.length === 0 ? "primary" : "default"}
              >
                Add a question
              </Button>
            }
          >
            {QUESTION_TYPES.map((type) => (
              <MenuItem
                key={type.value}
                hint={type.hint}
                onSelect={() => add(newQuestion(type.value))}
              >
                {type.label}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </div>
  );
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
