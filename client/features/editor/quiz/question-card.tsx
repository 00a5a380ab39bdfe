"use client";

import {
  ArrowDown,
  ArrowUp,
  CircleAlert,
  Copy,
  EllipsisVertical,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Textarea } from "@/ui/input";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { NumberField } from "@/ui/number-field";
import { Select } from "@/ui/select";
import { notify } from "@/ui/toasts";
import type { ContentProblem, Question } from "../types";
import { editorOf, QUESTION_TYPES } from "./kinds/registry";
import { retyped } from "./questions";
import { TagsField } from "./tags-field";

interface Props {
  question: Question;
  number: number;
  of: number;
  editable: boolean;
  autoFocus: boolean;
  problems: ContentProblem[];
  onChange: (question: Question) => void;
  onStep: (step: -1 | 1) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One question: what is asked, what is right, what is told afterwards. */
export function QuestionCard(props: Props) {
  const { question, number, editable, autoFocus, problems, onChange } = props;
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
    <li
      id={`question-${question.id}`}
      className="scroll-mt-4 rounded-m border border-line bg-surface"
    >
      <CardHead {...props} />
      <fieldset disabled={!editable} className="grid gap-4 px-5 pt-3 pb-5 max-sm:px-4">
        <legend className="sr-only">Question {number}</legend>
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
      </fieldset>
    </li>
  );
}

function CardHead(props: Props) {
  const { question, number, of, editable, onChange, onStep, onDuplicate } = props;
  const remove = () => {
    const kept = question;
    props.onDelete();
    notify({ title: `Question ${number} is deleted`, description: kept.stem?.slice(0, 80) });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b py-2 ps-5 pe-2 max-sm:ps-4">
      <h2 className="num me-auto font-semibold text-14">Question {number}</h2>
      <Select
        aria-label={`Type of question ${number}`}
        size="s"
        options={QUESTION_TYPES}
        value={question.type}
        disabled={!editable}
        onValueChange={(type) => onChange(retyped(question, type))}
        className="w-40!"
      />
      <NumberField
        aria-label={`Points for question ${number}`}
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
      {editable && (
        <Menu
          trigger={
            <IconButton
              size="s"
              label={`More for question ${number}`}
              tooltip={false}
              icon={<EllipsisVertical size={16} />}
            />
          }
        >
          <MenuItem icon={<ArrowUp />} disabled={number === 1} onSelect={() => onStep(-1)}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown />} disabled={number === of} onSelect={() => onStep(1)}>
            Move down
          </MenuItem>
          <MenuItem icon={<Copy />} onSelect={onDuplicate}>
            Duplicate
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={remove}>
            Delete
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}

function Problems({ problems }: { problems: ContentProblem[] }) {
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
