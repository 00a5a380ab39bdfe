import type { components } from "@/api/generated/schema";

export type Line = components["schemas"]["MarkLine"];
export type Queue = components["schemas"]["MarkingQueue"];
export type Mark = components["schemas"]["MarkOut"];
export type NewMark = components["schemas"]["NewMark"];
