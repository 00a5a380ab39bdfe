"use client";

import { Input } from "@/ui/input";
import type { AnswerOf, AnswerProps, QuestionKind } from "./kind";

/** A written answer, or null when nothing but blanks was written. */
export function written<T extends { text: string }>(answer: T): T | null {
  return answer.text.trim() ? answer : null;
}

/** What counts when words are compared. */
export function strictness(question: { match_case?: boolean; match_accents?: boolean }): string {
  if (question.match_case && question.match_accents) return "Capitals and accents matter.";
  if (question.match_case) return "Capitals matter, accents do not.";
  if (question.match_accents) return "Accents matter, capitals do not.";
  return "Capitals and accents do not matter.";
}

/** Saved while it is typed, and kept as typed: the server reads it. */
function ShortText({ answer, onChange }: AnswerProps<"short_text">) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor="answer" className="font-medium text-13">
        Your answer
      </label>
      <Input
        id="answer"
        value={answer?.text ?? ""}
        autoComplete="off"
        maxLength={2000}
        aria-describedby="hint"
        onChange={(event) =>
          onChange({ text: event.currentTarget.value } as AnswerOf<"short_text">, true)
        }
        className="h-11! text-16!"
      />
    </div>
  );
}

export const shortText: QuestionKind<"short_text"> = {
  hint: (question) => `Write a short answer. ${strictness(question)}`,
  given: written,
  Component: ShortText,
};
