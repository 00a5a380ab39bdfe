"use client";

import { Input } from "@/ui/input";
import type { AnswerProps, QuestionKind } from "./kind";
import { written } from "./short-text";

/** A number with its unit beside it; another unit may be written after the number. */
function Numeric({ question, answer, onChange }: AnswerProps<"numeric">) {
  const { unit } = question;
  return (
    <div className="grid gap-1.5">
      <label htmlFor="answer" className="font-medium text-13">
        {unit ? `Your answer in ${unit}` : "Your answer"}
      </label>
      <div className="flex items-center gap-3">
        <Input
          id="answer"
          value={answer?.text ?? ""}
          inputMode={question.other_units?.length ? "text" : "decimal"}
          autoComplete="off"
          maxLength={2000}
          aria-describedby="hint"
          onChange={(event) => onChange({ text: event.currentTarget.value }, true)}
          className="num h-11! max-w-48 text-16!"
        />
        {unit && (
          <span aria-hidden className="text-16 text-ink-2">
            {unit}
          </span>
        )}
      </div>
    </div>
  );
}

export const numeric: QuestionKind<"numeric"> = {
  hint: ({ unit, other_units }) => {
    if (!unit) return "Enter a number.";
    if (!other_units?.length) return `Enter a number, in ${unit}.`;
    const others = new Intl.ListFormat("en", { type: "disjunction" }).format(other_units);
    return `Enter a number in ${unit}, or one with ${others} after it.`;
  },
  given: written,
  Component: Numeric,
};
