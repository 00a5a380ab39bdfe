"use client";

import { counted } from "@/lib/format";
import { cx } from "@/ui/cx";
import { Textarea } from "@/ui/input";
import type { AnswerProps, QuestionKind, QuestionOf } from "./kind";
import { Rubric } from "./rubric";
import { written } from "./short-text";
import { wordCount } from "./word-count";

type Limits = Pick<QuestionOf<"essay">, "words_min" | "words_max">;

/** How many words are asked for; null when the author does not say. */
export function asked({ words_min, words_max }: Limits): string | null {
  if (words_min && words_max) return `${words_min} to ${words_max} words`;
  if (words_min) return `at least ${counted(words_min, "word", "words")}`;
  return words_max ? `at most ${counted(words_max, "word", "words")}` : null;
}

function Essay({ question, answer, onChange }: AnswerProps<"essay">) {
  const text = answer?.text ?? "";
  const words = wordCount(text);
  const limits = asked(question);
  const outside =
    words > 0 && (words < (question.words_min ?? 0) || words > (question.words_max ?? words));
  return (
    <div className="grid gap-5">
      <div className="grid gap-1.5">
        <label htmlFor="answer" className="font-medium text-13">
          Your answer
        </label>
        <Textarea
          id="answer"
          rows={10}
          maxLength={20_000}
          value={text}
          aria-describedby="hint words"
          onChange={(event) => onChange({ text: event.currentTarget.value }, true)}
          className="text-16! leading-relaxed!"
        />
        <p
          id="words"
          className={cx("num text-13", outside ? "font-medium text-amber" : "text-ink-2")}
        >
          {counted(words, "word", "words")}
          {limits && `; asked for ${limits}`}
        </p>
      </div>
      {question.rubric && <Rubric rubric={question.rubric} />}
    </div>
  );
}

export const essay: QuestionKind<"essay"> = {
  hint: (question) => {
    const limits = asked(question);
    const ask = limits ? `Write ${limits}.` : "Write your answer.";
    return `${ask} A person reads it and gives the points.`;
  },
  given: written,
  Component: Essay,
};
