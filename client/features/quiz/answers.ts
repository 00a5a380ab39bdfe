import type { Answer, Attempt, Question } from "./types";

/** What a person said to one question, whatever its type; empty is unanswered. */
export interface Choice {
  options: readonly string[];
  text: string;
}

export const NO_CHOICE: Choice = { options: [], text: "" };
const TRUE = "true";
const FALSE = "false";

export interface Option {
  id: string;
  text: string;
}

/** The options to choose from; none for what is written. */
export function optionsOf(question: Question): Option[] {
  if (question.type !== "true_false") return question.options ?? [];
  return [
    { id: TRUE, text: "True" },
    { id: FALSE, text: "False" },
  ];
}

export function isMany(question: Question): boolean {
  return question.type === "multiple";
}

export function isWritten(question: Question): boolean {
  return question.type === "short_text" || question.type === "numeric";
}

/** A saved answer as it stands on the page. */
export function choiceOf(saved: Attempt["answers"][string] | undefined): Choice {
  if (!saved) return NO_CHOICE;
  if (typeof saved.option_id === "string") return { ...NO_CHOICE, options: [saved.option_id] };
  if (Array.isArray(saved.option_ids)) return { ...NO_CHOICE, options: saved.option_ids };
  if (typeof saved.value === "boolean") return { ...NO_CHOICE, options: [String(saved.value)] };
  return { ...NO_CHOICE, text: typeof saved.text === "string" ? saved.text : "" };
}

/** The answer as the server takes it; null when there is none. */
export function answerOf(question: Question, choice: Choice): Answer | null {
  const first = choice.options[0];
  switch (question.type) {
    case "multiple":
      return choice.options.length > 0 ? { option_ids: [...choice.options] } : null;
    case "single":
      return first === undefined ? null : { option_id: first };
    case "true_false":
      return first === undefined ? null : { value: first === TRUE };
    default:
      return choice.text.trim() ? { text: choice.text } : null;
  }
}

/** The choice after an option was pressed: one of them, or one more or less of many. */
export function pressed(question: Question, choice: Choice, option: string): Choice {
  if (!isMany(question)) return { ...choice, options: [option] };
  const has = choice.options.includes(option);
  const options = has
    ? choice.options.filter((one) => one !== option)
    : [...choice.options, option];
  return { ...choice, options };
}

export function isAnswered(question: Question, choice: Choice | undefined): boolean {
  return choice !== undefined && answerOf(question, choice) !== null;
}

/** What is asked for, in words under the question. */
export function hintOf(question: Question): string {
  switch (question.type) {
    case "multiple":
      return "Choose all that apply.";
    case "single":
      return "Choose one answer.";
    case "true_false":
      return "True or false?";
    case "numeric":
      return question.unit ? `Enter a number, in ${question.unit}.` : "Enter a number.";
    default:
      return "Write a short answer. Capitals and accents do not matter.";
  }
}
