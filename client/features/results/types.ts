import type { components } from "@/api/generated/schema";

export type ProgramResults = components["schemas"]["ProgramResults"];
export type Analysis = components["schemas"]["AnalysisOut"];
export type Item = components["schemas"]["ItemOut"];
export type KeyChanges = components["schemas"]["KeyChanges"];
export type KeyChange = components["schemas"]["KeyChangeOut"];
export type Preview = components["schemas"]["RegradingPreview"];
export type Regrading = components["schemas"]["RegradingOut"];
