import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type FormatName = Schemas["QuestionFormat"]["name"];
export type QuestionFormat = Schemas["QuestionFormat"];
export type ImportReport = Schemas["ImportReport"];
export type ImportLine = Schemas["ImportLine"];
export type ImportState = ImportLine["state"];
export type ExportReport = Schemas["ExportReport"];

/** Where questions go to, or come from. */
export type Place = { kind: "quiz"; content_id: string } | { kind: "bank"; team: string };
