"use client";

import type { AnswerProps, QuestionKind } from "./kind";
import { OptionRows } from "./option-rows";

function SingleChoice({ question, answer, onChange }: AnswerProps<"single">) {
  return (
    <OptionRows
      name={question.id}
      options={question.options}
      chosen={answer ? [answer.option_id] : []}
      onPress={(option_id) => onChange({ option_id })}
    />
  );
}

export const single: QuestionKind<"single"> = {
  hint: () => "Choose one answer.",
  given: (answer) => answer,
  letters: {
    count: (question) => question.options.length,
    press: (question, _, at) => ({ option_id: question.options[at]?.id ?? "" }),
  },
  Component: SingleChoice,
};
