import { describe, expect, it } from "vitest";
import type { RosterRow } from "../types";
import { mergeRows, wouldMove } from "./merge";
import { updatedWords } from "./updated-words";

const row = (id: string, time_spent_seconds = 0) => ({ id, time_spent_seconds }) as RosterRow;
const ids = (rows: RosterRow[]) => rows.map(({ id }) => id);

describe("a roster that refreshes itself", () => {
  const shown = [row("a"), row("b"), row("c")];
  const fresh = [row("d"), row("c", 9), row("a", 5)];

  it("takes order and rows as they come while nobody points at it", () => {
    expect(mergeRows(shown, fresh, false)).toBe(fresh);
  });

  it("moves nothing under the pointer, and shows new values in their place", () => {
    const merged = mergeRows(shown, fresh, true);
    expect(ids(merged)).toEqual(["a", "b", "c"]);
    expect(merged.map((one) => one.time_spent_seconds)).toEqual([5, 0, 9]);
  });

  it("knows whether letting go would move something", () => {
    expect(wouldMove(shown, fresh)).toBe(true);
    expect(wouldMove(shown, [row("a", 7), row("b"), row("c")])).toBe(false);
    expect(wouldMove(shown, shown.slice(1))).toBe(true);
  });

  it("says how old it is", () => {
    const at = "2026-11-20T09:00:00Z";
    expect(updatedWords(at, "2026-11-20T09:00:40Z")).toBe("Updated just now");
    expect(updatedWords(at, "2026-11-20T09:03:10Z")).toBe("Updated 3 min ago");
    expect(updatedWords(at, "2026-11-20T11:10:00Z")).toBe("Updated 2 h ago");
  });
});
