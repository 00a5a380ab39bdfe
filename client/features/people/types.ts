import type { components } from "@/api/generated/schema";

export type Member = components["schemas"]["Member"];
export type Role = components["schemas"]["TeamRole"];
export type Group = components["schemas"]["Group"];
