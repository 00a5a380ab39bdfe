import type { ComponentType } from "react";
import type { components } from "@/api/generated/schema";
import type { Answer, Question } from "../types";

type Schemas = components["schemas"];

export type QuestionType = Question["type"];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

interface AnswersByType {
  single: Schemas["SingleAnswer"];
  multiple: Schemas["MultipleAnswer"];
  true_false: Schemas["TrueFalseAnswer"];
  short_text: Schemas["WrittenAnswer"];
  numeric: Schemas["WrittenAnswer"];
  matching: Schemas["MatchingAnswer"];
  ordering: Schemas["OrderingAnswer"];
  fill_in: Schemas["FillInAnswer"];
  essay: Schemas["EssayAnswer"];
}

export type AnswerOf<T extends QuestionType> = AnswersByType[T] & Answer;

export interface AnswerProps<T extends QuestionType> {
  question: QuestionOf<T>;
  answer: AnswerOf<T> | null;
  /** `typing` waits for a pause before it is saved. */
  onChange: (answer: AnswerOf<T> | null, typing?: boolean) => void;
}

/** What the client knows of a question type; one a file, all of them in `registry.ts`. */
export interface QuestionKind<T extends QuestionType> {
  /** What is asked for, in words under the question; an element with the id "hint" holds it. */
  hint: (question: QuestionOf<T>) => string;
  /** The answer as it is sent: null when there is none in it. */
  given: (answer: AnswerOf<T>) => AnswerOf<T> | null;
  /** How many parts of an answer are still missing; without it an answer is whole. */
  missing?: (question: QuestionOf<T>, answer: AnswerOf<T>) => number;
  /** What the letters A, B, … choose. */
  letters?: {
    count: (question: QuestionOf<T>) => number;
    press: (question: QuestionOf<T>, answer: AnswerOf<T> | null, at: number) => AnswerOf<T>;
  };
  /** Where the answer is given. */
  Component: ComponentType<AnswerProps<T>>;
}
