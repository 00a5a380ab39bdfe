import { kindOf } from "./questions/registry";
import type { Answer, Attempt, Question } from "./types";

/** What a person said to one question, as far as they have come; null is unanswered. */
export type Choice = Answer | null;

export const NO_CHOICE: Choice = null;

/** A saved answer as it stands on the page. */
export function choiceOf(saved: Attempt["answers"][string] | undefined): Choice {
  return saved ? (saved as Answer) : NO_CHOICE;
}

/** The answer as the server takes it; null when there is none. */
export function answerOf(question: Question, choice: Choice): Answer | null {
  return choice && kindOf(question).given(choice);
}

/** How many parts of an answer are missing; none when nothing is answered at all. */
export function missingOf(question: Question, choice: Choice | undefined): number {
  const answer = choice && answerOf(question, choice);
  return answer ? (kindOf(question).missing?.(question, answer) ?? 0) : 0;
}

/** Whether all that was asked for is answered. */
export function isAnswered(question: Question, choice: Choice | undefined): boolean {
  const given = choice !== undefined && answerOf(question, choice) !== null;
  return given && missingOf(question, choice) === 0;
}
