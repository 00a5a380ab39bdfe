import type { ComponentType } from "react";
import type { Question } from "../../types";

export type QuestionType = Question["type"];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

type Common = "id" | "stem" | "points" | "explanation" | "tags" | "bank_id" | "bank_version";
type OwnPart<T extends QuestionType> = Omit<QuestionOf<T>, Common>;

export interface KeyProps<T extends QuestionType> {
  question: QuestionOf<T>;
  /** Changes some of the question's fields. */
  onChange: (patch: Partial<QuestionOf<T>>) => void;
}

/** What the editor knows of a question type; one a file, all of them in `registry.ts`. */
export interface EditorKind<T extends QuestionType> {
  label: string;
  /** A few words in the list of types. */
  hint: string;
  /** The type's own part of an empty question. */
  fresh: () => OwnPart<T>;
  /** Its own part again, with ids of its own. */
  copied?: (question: QuestionOf<T>) => Partial<OwnPart<T>>;
  /** Where the author says what is right. */
  Key: ComponentType<KeyProps<T>>;
}

export const newId = () => crypto.randomUUID();

/** The same things with ids of their own. */
export function withNewIds<I extends { id: string }>(things: readonly I[] | undefined): I[] {
  return (things ?? []).map((thing) => ({ ...thing, id: newId() }));
}
