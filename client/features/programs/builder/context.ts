import { createContext, useContext } from "react";
import type { ApiProblem } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import type {
  Asset,
  Content,
  ContentPatch,
  ContentType,
  OutlineGroup,
  Program,
  ProgramPatch,
} from "../types";
import type { SaveState } from "./draft-saver";

/** What an editor of one content gets, and what it reports back. */
export interface EditorSlot {
  team: string;
  content: Content;
  /** Whether the caller may change it now. */
  editable: boolean;
  /** The program's pass mark, which holds for quizzes that set none. */
  program_passing_percentage: number;
  /** Saves part of the content; `asset` is what a new `asset_id` stands for. */
  change: (patch: ContentPatch, asset?: Asset) => void;
  /** Reads the content again: a file became ready. */
  refresh: () => Promise<void>;
}

export interface Conflict {
  /** The content it happened to; null for the program's own fields. */
  content: Content | null;
  problem: ApiProblem;
  /** When the other change was made, as the server has it. */
  changedAt: () => Promise<string>;
  keepMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
}

export interface Builder {
  program: Program;
  place: Place;
  editable: boolean;
  /** The content that is edited; null when there is none, undefined while it is fetched. */
  content: Content | null | undefined;
  selected: string | null;
  /** Counts how often the editor must begin anew with what the server has. */
  edition_of_editor: number;
  loadProblem: ApiProblem | null;
  save: SaveState;
  conflict: Conflict | null;
  /** What somebody wrote before they took the other version; kept until dismissed. */
  setAside: ContentPatch | ProgramPatch | null;
  dismissSetAside: () => void;
  retrySave: () => void;
  hrefOf: (content: string) => string;
  select: (content: string) => void;
  changeProgram: (patch: ProgramPatch) => void;
  changeContent: (patch: ContentPatch, asset?: Asset) => void;
  refreshContent: () => Promise<void>;
  refreshProgram: () => Promise<void>;
  arrange: (groups: OutlineGroup[]) => void;
  addContent: (type: ContentType) => Promise<void>;
  addSection: () => Promise<void>;
  renameSection: (id: string, title: string) => Promise<void>;
  removeSection: (id: string) => Promise<void>;
  removeContent: (id: string) => Promise<void>;
  /** The last act on the outline that failed, said above it. */
  outlineProblem: string | null;
  /** The line whose name should be typed at once: just added. */
  fresh: string | null;
}

export const BuilderContext = createContext<Builder | null>(null);

/** The program that is being built; inside `BuilderProvider` only. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error("useBuilder needs a BuilderProvider");
  return builder;
}
