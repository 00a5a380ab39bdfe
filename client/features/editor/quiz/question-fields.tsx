"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { Select } from "@/ui/select";
import type { ContentProblem, Question } from "../types";
import { editorOf, QUESTION_TYPES } from "./kinds/registry";
import { retyped } from "./questions";
import { TagsField } from "./tags-field";

interface Props {
  question: Question;
  autoFocus?: boolean;
  problems: Pick<ContentProblem, "code" | "severity" | "title" | "detail">[];
  onChange: (question: Question) => void;
}

/** What is asked, what is right, what is told afterwards: of a quiz's question, or the bank's. */
export function QuestionFields({ question, autoFocus = false, problems, onChange }: Props) {
  const stem = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!autoFocus) return;
    // The menu that added it takes the focus back as it closes.
    const timer = setTimeout(() => stem.current?.focus(), 80);
    return () => clearTimeout(timer);
  }, [autoFocus]);
  const change = (patch: object) => onChange({ ...question, ...patch } as Question);
  const { Key } = editorOf(question.type);
  return (
    <>
      <Problems problems={problems} />
      <Field
        label="Question"
        hint={autoFocus ? "Markdown; a formula stands between dollars: $a^2$." : undefined}
        className="[&_label]:text-13"
      >
        <Textarea
          ref={stem}
          rows={2}
          maxLength={5000}
          value={question.stem ?? ""}
          onChange={(event) => change({ stem: event.currentTarget.value })}
        />
      </Field>
      <Key question={question} onChange={change} />
      <Field
        label="Explanation"
        optional
        hint="Shown with the result: why it is so, and where to read it again."
        className="[&_label]:text-13"
      >
        <Textarea
          rows={2}
          maxLength={5000}
          value={question.explanation ?? ""}
          onChange={(event) => change({ explanation: event.currentTarget.value })}
        />
      </Field>
      <TagsField tags={question.tags ?? []} onChange={(tags) => change({ tags })} />
    </>
  );
}

interface ChoiceProps {
  question: Question;
  /** "question 3": whose type and points they are. */
  of: string;
  editable: boolean;
  onChange: (question: Question) => void;
}

/** What type of question it is, and what it is worth. */
export function TypeAndPoints({ question, of, editable, onChange }: ChoiceProps) {
  return (
    <>
      <Select
        aria-label={`Type of ${of}`}
        size="s"
        options={QUESTION_TYPES}
        value={question.type}
        disabled={!editable}
        onValueChange={(type) => onChange(retyped(question, type))}
        className="w-40!"
      />
      <NumberField
        aria-label={`Points for ${of}`}
        size="s"
        value={question.points ?? 1}
        min={0.5}
        max={1000}
        step={0.5}
        unit={question.points === 1 ? "point" : "points"}
        disabled={!editable}
        onValueChange={(points) => points && onChange({ ...question, points })}
        className="[&_input]:w-14!"
      />
    </>
  );
}

function Problems({ problems }: Pick<Props, "problems">) {
  if (problems.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => {
        const must = problem.severity === "must_fix";
        const Icon = must ? CircleAlert : TriangleAlert;
        return (
          <li
            key={`${problem.code}${problem.detail}`}
            className={`flex items-start gap-2 text-13 ${must ? "text-red" : "text-amber"}`}
          >
            <Icon size={16} className="mt-0.5 flex-none" aria-hidden />
            <span className="font-medium">{problem.title}.</span>
          </li>
        );
      })}
    </ul>
  );
}
