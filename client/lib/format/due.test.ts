import { describe, expect, it } from "vitest";
import { dueWords } from ".";

const berlin = { locale: "en", timezone: "Europe/Berlin" };
const wednesday = "2026-11-25T09:42:00Z";
const due = (at: string) => dueWords(at, wednesday, berlin);

describe("dueWords", () => {
  it("says what people say", () => {
    expect(due("2026-11-25T22:59:59Z")).toEqual({
      words: "Due today",
      distance: "Today",
      tone: "soon",
      days: 0,
    });
    expect(due("2026-11-26T22:59:59Z")).toMatchObject({
      words: "Due tomorrow",
      distance: "Tomorrow",
    });
    expect(due("2026-11-27T22:59:59Z")).toMatchObject({
      words: "Due Friday",
      distance: "In 2 days",
      tone: "soon",
    });
    expect(due("2026-12-03T22:59:59Z")).toMatchObject({
      words: "Due 3 Dec",
      tone: "later",
      days: 8,
    });
    expect(due("2027-01-08T22:59:59Z").words).toBe("Due 8 Jan 2027");
  });

  it("never calls the same weekday of next week by its name", () => {
    expect(due("2026-12-02T22:59:59Z")).toMatchObject({
      words: "Due 2 Dec",
      tone: "soon",
      days: 7,
    });
  });

  it("counts days late on the calendar", () => {
    expect(due("2026-11-23T22:59:59Z")).toMatchObject({
      words: "2 days late",
      tone: "overdue",
      days: -2,
    });
    expect(due("2026-11-24T22:59:59Z").words).toBe("1 day late");
  });

  it("is late from the moment itself, even on the same day", () => {
    expect(due("2026-11-25T09:41:59Z")).toMatchObject({
      words: "Late since today",
      tone: "overdue",
    });
    expect(due("2026-11-25T09:42:01Z").tone).toBe("soon");
  });

  it("uses the calendar of the zone", () => {
    const endOfBerlinFriday = "2026-11-27T22:59:59Z";
    expect(
      dueWords(endOfBerlinFriday, wednesday, { ...berlin, timezone: "Asia/Tokyo" }).words,
    ).toBe("Due Saturday");
  });
});
