import type { components } from "@/api/generated/schema";

export type RosterRow = components["schemas"]["RosterRow"];
export type RosterCounts = components["schemas"]["RosterCounts"];
export type Deadline = components["schemas"]["Deadline"];
export type View = keyof RosterCounts;

export const SORTS = ["urgency", "name", "progress", "last_seen"] as const;
export type Sort = (typeof SORTS)[number];

/** What the address of the roster says; the same names as the API's. */
export interface RosterQuery {
  view: View;
  sort: Sort;
  q: string;
  group: string;
}
