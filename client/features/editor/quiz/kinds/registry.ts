import type { ComponentType } from "react";
import type { Question } from "../../types";
import { multiple, single } from "./choices";
import { essay } from "./essay";
import { fillIn } from "./fill-in";
import type { EditorKind, QuestionType } from "./kind";
import { matching } from "./matching";
import { numeric } from "./numeric";
import { ordering } from "./ordering";
import { shortText } from "./short-text";
import { trueFalse } from "./true-false";

/** Every question type, in the order in which they are offered; the compiler asks for a new one here. */
const KINDS: { [T in QuestionType]: EditorKind<T> } = {
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

/** A kind as those see it who do not know which one it is; the question must be of it. */
interface AnyKind {
  label: string;
  hint: string;
  fresh: () => Partial<Question>;
  copied?: (question: Question) => Partial<Question>;
  Key: ComponentType<{ question: Question; onChange: (patch: object) => void }>;
}

export function editorOf(type: QuestionType): AnyKind {
  return KINDS[type] as unknown as AnyKind;
}

export const QUESTION_TYPES = (Object.keys(KINDS) as QuestionType[]).map((value) => ({
  value,
  label: KINDS[value].label,
  hint: KINDS[value].hint,
}));
