"use client";

import type { AnswerProps, QuestionKind } from "./kind";
import { OptionRows } from "./option-rows";

const OPTIONS = [
  { id: "true", html: "True" },
  { id: "false", html: "False" },
];

function TrueFalse({ question, answer, onChange }: AnswerProps<"true_false">) {
  return (
    <OptionRows
      name={question.id}
      options={OPTIONS}
      chosen={answer ? [String(answer.value)] : []}
      onPress={(option) => onChange({ value: option === "true" })}
    />
  );
}

export const trueFalse: QuestionKind<"true_false"> = {
  hint: () => "True or false?",
  given: (answer) => answer,
  letters: {
    count: () => OPTIONS.length,
    press: (_, __, at) => ({ value: at === 0 }),
  },
  Component: TrueFalse,
};
