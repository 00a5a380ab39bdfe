import type { Answer, Question } from "../types";
import { essay } from "./essay";
import { fillIn } from "./fill-in";
import type { QuestionKind, QuestionType } from "./kind";
import { matching } from "./matching";
import { multiple } from "./multiple";
import { numeric } from "./numeric";
import { ordering } from "./ordering";
import { shortText } from "./short-text";
import { single } from "./single";
import { trueFalse } from "./true-false";

/** Every question type; the compiler asks for a new one here. */
const KINDS: { [T in QuestionType]: QuestionKind<T> } = {
  single,
  multiple,
  true_false: trueFalse,
  short_text: shortText,
  numeric,
  matching,
  ordering,
  fill_in: fillIn,
  essay,
};

/** A kind as those see it who do not know which one it is; question and answer must be of it. */
export interface AnyKind {
  hint: (question: Question) => string;
  given: (answer: Answer) => Answer | null;
  missing?: (question: Question, answer: Answer) => number;
  letters?: {
    count: (question: Question) => number;
    press: (question: Question, answer: Answer | null, at: number) => Answer;
  };
  Component: React.ComponentType<{
    question: Question;
    answer: Answer | null;
    onChange: (answer: Answer | null, typing?: boolean) => void;
  }>;
}

export function kindOf(question: Question): AnyKind {
  return KINDS[question.type] as unknown as AnyKind;
}
