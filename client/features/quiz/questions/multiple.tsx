"use client";

import type { AnswerOf, AnswerProps, QuestionKind } from "./kind";
import { OptionRows } from "./option-rows";

type Given = AnswerOf<"multiple">;

/** One more option, or one less. */
function toggled(answer: Given | null, option: string): Given {
  const chosen = answer?.option_ids ?? [];
  const has = chosen.includes(option);
  return { option_ids: has ? chosen.filter((one) => one !== option) : [...chosen, option] };
}

function MultipleChoice({ question, answer, onChange }: AnswerProps<"multiple">) {
  return (
    <OptionRows
      name={question.id}
      many
      options={question.options}
      chosen={answer?.option_ids ?? []}
      onPress={(option) => onChange(toggled(answer, option))}
    />
  );
}

export const multiple: QuestionKind<"multiple"> = {
  hint: () => "Choose all that apply.",
  given: (answer) => (answer.option_ids.length > 0 ? answer : null),
  letters: {
    count: (question) => question.options.length,
    press: (question, answer, at) => toggled(answer, question.options[at]?.id ?? ""),
  },
  Component: MultipleChoice,
};
