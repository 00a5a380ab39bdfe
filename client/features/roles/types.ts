import type { components } from "@/api/generated/schema";

export type TeamRole = components["schemas"]["TeamRole"];
export type Ability = components["schemas"]["Ability"];

/** What somebody says of a role while they write it. */
export interface Draft {
  title: string;
  description: string;
  may: string[];
  includes: string[];
  gives: string[];
}
