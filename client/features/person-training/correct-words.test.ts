import { describe, expect, it } from "vitest";
import { endsAsked, endsOf, wordsOf } from "./correct-words";
import type { Record, RecordContent } from "./types";

const record = { timezone: "Europe/Berlin", time_limit_ends_at: null } as Record;
const none = { due_at: "", time_limit_ends_at: "", ends_at: "" };

describe("what a correction asks and says", () => {
  it("asks for a day, and for the time limit's end only where one runs", () => {
    const names = (found: ReturnType<typeof endsAsked>) => found.map(({ name }) => name);
    expect(names(endsAsked("extended", record))).toEqual(["due_at"]);
    const limited = { ...record, time_limit_ends_at: "2026-11-27T10:00:00Z" };
    expect(names(endsAsked("extended", limited))).toEqual(["due_at", "time_limit_ends_at"]);
    expect(names(endsAsked("extended", record, {} as RecordContent))).toEqual(["ends_at"]);
    expect(endsAsked("reset", limited)).toEqual([]);
  });

  it("reads days and times in the team's zone and leaves out what is empty", () => {
    expect(endsOf({ ...none, due_at: "2026-12-04" }, "Europe/Berlin")).toEqual({
      due_at: "2026-12-04T22:59:59Z",
    });
    expect(endsOf({ ...none, ends_at: "2026-07-01T12:30" }, "Europe/Berlin")).toEqual({
      ends_at: "2026-07-01T10:30:00Z",
    });
    expect(endsOf(none, "Europe/Berlin")).toEqual({});
  });

  it("names the content, or the training of whom", () => {
    expect(wordsOf("reset", "Leo Brandt", "Ladders").title).toBe("Set “Ladders” back");
    expect(wordsOf("completed", "Leo Brandt").done).toBe("Leo Brandt’s training is completed");
  });
});
