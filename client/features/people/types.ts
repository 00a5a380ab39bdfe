import type { components } from "@/api/generated/schema";

export type Member = components["schemas"]["Member"];
export type Role = components["schemas"]["Role"];
export type Group = components["schemas"]["Group"];
