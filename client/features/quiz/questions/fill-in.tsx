"use client";

import { type KeyboardEvent, useRef } from "react";
import { InlineHtml } from "@/ui/content/inline-html";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import type { AnswerProps, QuestionKind, QuestionOf } from "./kind";
import { strictness } from "./short-text";

type Blank = QuestionOf<"fill_in">["blanks"][number];

/** The text with its gaps where they are; Enter goes on to the next gap. */
function FillIn({ question, answer, onChange }: AnswerProps<"fill_in">) {
  const box = useRef<HTMLDivElement>(null);
  const filled = answer?.blanks ?? {};
  const fill = (blank: string, text: string, typing: boolean) =>
    onChange({ blanks: { ...filled, [blank]: text } }, typing);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    const fields = [...(box.current?.querySelectorAll("input[type=text],button") ?? [])];
    const next = fields[fields.indexOf(event.currentTarget) + 1];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={box} className="text-16 leading-[2.75rem]">
      {question.parts.map((part, at) => {
        const place = question.blanks.findIndex((blank) => blank.id === part.blank);
        const blank = question.blanks[place];
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a question do not change
        if (!blank) return <InlineHtml key={at} html={part.html ?? ""} className="num" />;
        return (
          <Gap
            key={blank.id}
            blank={blank}
            label={`Blank ${place + 1} of ${question.blanks.length}`}
            text={filled[blank.id] ?? ""}
            onFill={(text, typing) => fill(blank.id, text, typing)}
            onKeyDown={onKeyDown}
          />
        );
      })}
    </div>
  );
}

interface GapProps {
  blank: Blank;
  label: string;
  text: string;
  onFill: (text: string, typing: boolean) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

function Gap({ blank, label, text, onFill, onKeyDown }: GapProps) {
  if (!blank.choices) {
    return (
      <Input
        aria-label={label}
        value={text}
        autoComplete="off"
        maxLength={2000}
        onKeyDown={onKeyDown}
        onChange={(event) => onFill(event.currentTarget.value, true)}
        className="mx-1 inline-block! w-44! text-16!"
      />
    );
  }
  const options = blank.choices.map((choice) => ({ value: choice.text, label: choice.text }));
  return (
    <span className="mx-1 inline-block max-w-full align-middle leading-normal">
      <Select
        aria-label={label}
        options={options}
        value={text || null}
        onValueChange={(chosen) => onFill(chosen, false)}
        className="w-auto! min-w-44 text-16!"
      />
    </span>
  );
}

export const fillIn: QuestionKind<"fill_in"> = {
  hint: (question) =>
    question.blanks.some((blank) => !blank.choices)
      ? `Fill in the blanks. ${strictness(question)}`
      : "Choose what belongs in the blanks.",
  given: (answer) => (Object.values(answer.blanks).some((text) => text.trim()) ? answer : null),
  missing: (question, answer) =>
    question.blanks.filter(({ id }) => !answer.blanks[id]?.trim()).length,
  Component: FillIn,
};
