"use client";

import { InlineHtml } from "@/ui/content/inline-html";
import { Select } from "@/ui/select";
import { spokenOf } from "../line-of";
import type { AnswerOf, AnswerProps, QuestionKind, QuestionOf } from "./kind";

const NONE = "none";

/** A list cannot show formulas and pictures: then the rights stand below it, with letters. */
function needsLetters(question: QuestionOf<"matching">): boolean {
  return question.rights.some((right) => /<(math|img|code)\b/.test(right.html));
}

const letter = (at: number) => String.fromCharCode(65 + at);

function Matching({ question, answer, onChange }: AnswerProps<"matching">) {
  const pairs = answer?.pairs ?? {};
  const lettered = needsLetters(question);
  const options = [
    { value: NONE, label: "Not chosen" },
    ...question.rights.map((right, at) => ({
      value: right.id,
      label: lettered ? letter(at) : right.text,
    })),
  ];
  const choose = (left: string, right: string) => {
    const { [left]: _, ...others } = pairs;
    onChange({ pairs: right === NONE ? others : { ...others, [left]: right } });
  };
  return (
    <div className="grid gap-4">
      {lettered && <Letters question={question} />}
      <ul className="border-line border-t">
        {question.lefts.map((left) => (
          <li
            key={left.id}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-6 gap-y-2 border-line border-b py-3 max-sm:grid-cols-1"
          >
            <InlineHtml html={left.html} className="num min-w-0 text-16 leading-[1.45]" />
            <Select
              aria-label={`What belongs to: ${spokenOf(left.html)}`}
              size="l"
              placeholder="Choose…"
              options={options}
              value={pairs[left.id] ?? null}
              onValueChange={(right) => choose(left.id, right)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Letters({ question }: { question: QuestionOf<"matching"> }) {
  return (
    <ul className="grid gap-x-6 gap-y-2 rounded-m bg-sunken px-4 py-3.5 sm:grid-cols-2">
      {question.rights.map((right, at) => (
        <li key={right.id} className="flex items-baseline gap-3 text-16">
          <b className="w-4 flex-none font-semibold text-ink-2">{letter(at)}</b>
          <InlineHtml html={right.html} className="num min-w-0" />
        </li>
      ))}
    </ul>
  );
}

export const matching: QuestionKind<"matching"> = {
  hint: (question) =>
    question.rights.length > question.lefts.length
      ? "Choose what belongs to each. Not all of them are needed."
      : "Choose what belongs to each.",
  given: (answer: AnswerOf<"matching">) => (Object.keys(answer.pairs).length > 0 ? answer : null),
  missing: (question, answer) => question.lefts.filter(({ id }) => !answer.pairs[id]).length,
  Component: Matching,
};
