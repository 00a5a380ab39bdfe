import type { ReactNode } from "react";
import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Asset = Schemas["Asset"];
export type AssetKind = Asset["kind"];
export type Content = Schemas["Content"];
export type ContentPatch = Schemas["ContentPatch"];
export type ContentProblem = Schemas["ContentProblem"];
export type MediaBody = Schemas["MediaBody"];
export type TextBody = Schemas["TextBody"];
export type QuizBody = Schemas["QuizBody"];
export type Question = NonNullable<QuizBody["questions"]>[number];
export type Option = Schemas["Option"];

/** Lets the author choose a file of the team, or upload one; shown while `open`. */
export type AssetPicker = (props: {
  kind: AssetKind;
  open: boolean;
  onClose: () => void;
  onPick: (asset: Asset) => void;
}) => ReactNode;

export type Draw = Schemas["Draw"];

/** What an editor of a quiz asks of the team's bank of questions. */
export interface BankSlot {
  /** Lets the author choose questions; gives copies that are ready to stand in a quiz. */
  picker: (props: {
    open: boolean;
    /** Questions of the bank that the quiz has already. */
    held: string[];
    onClose: () => void;
    onPick: (questions: Question[]) => void;
  }) => ReactNode;
  /** Says of which version a copy is, and offers a newer one. */
  origin: (props: {
    question: Question;
    editable: boolean;
    onUpdate: (question: Question) => void;
  }) => ReactNode;
  /** Puts a question into the bank and gives it back as the copy that it is then. */
  put: (question: Question) => Promise<Question>;
  /** What an attempt draws beside the quiz's own questions. */
  draws: (props: {
    draws: Draw[];
    editable: boolean;
    problems: ContentProblem[];
    onChange: (draws: Draw[]) => void;
  }) => ReactNode;
  /** Begins a draw. */
  add_draw: (props: { onAdd: (draw: Draw) => void }) => ReactNode;
}

/** Brings questions in from files and takes them out into files. */
export type TransferSlot = (props: {
  content: Content;
  editable: boolean;
  hasQuestions: boolean;
  /** The ids of the questions that the server has added at the end. */
  onImported: (ids: string[]) => void;
}) => ReactNode;

/** One content being edited, and how a change is reported. */
export interface EditorProps {
  content: Content;
  editable: boolean;
  /** The program's pass mark, which holds for quizzes that set none. */
  program_passing_percentage: number;
  change: (patch: ContentPatch, asset?: Asset) => void;
  refresh: () => Promise<void>;
  picker: AssetPicker;
}
