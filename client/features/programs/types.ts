import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Program = Schemas["Program"];
export type ProgramPatch = Schemas["ProgramPatch"];
export type ProgramSummary = Schemas["ProgramSummary"];
export type Content = Schemas["Content"];
export type ContentPatch = Schemas["ContentPatch"];
export type ContentSummary = Schemas["ContentSummary"];

export type ContentType = Content["content_type"];
export type OutlineGroup = Schemas["OutlineGroup"];

export type Asset = Schemas["Asset"];
export type Publication = Schemas["Publication"];
export type PublicationProblem = Schemas["PublicationProblem"];
export type ProgramChange = Schemas["ProgramChange"];
export type Edition = Schemas["Edition"];
export type TextBody = Schemas["TextBody"];
export type MediaBody = Schemas["MediaBody"];
export type QuizBody = Schemas["QuizBody"];
