import type { RosterRow } from "../types";

/**
 * The rows to show. While somebody points at the list or works in it, nothing moves: what is
 * there gets its new values in its place, and what comes, goes or changes places waits.
 */
export function mergeRows(shown: RosterRow[], fresh: RosterRow[], held: boolean): RosterRow[] {
  if (!held) return fresh;
  const byId = new Map(fresh.map((row) => [row.id, row]));
  return shown.map((row) => byId.get(row.id) ?? row);
}

/** Whether letting go would move something. */
export function wouldMove(shown: RosterRow[], fresh: RosterRow[]): boolean {
  return shown.length !== fresh.length || shown.some((row, at) => row.id !== fresh[at]?.id);
}
