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
