import { describe, expect, it } from "vitest";
import { days, withoutName } from "./history";
import type { TimelineLine } from "./types";

const line = (id: string, at: string) => ({ id, at }) as TimelineLine;

describe("a line of a timeline", () => {
  it("leaves out whose page it is, and nobody else", () => {
    expect(withoutName("Leo Brandt opened “Ladders”.", "Leo Brandt")).toBe("Opened “Ladders”.");
    expect(withoutName("Max Okafor invited Leo Brandt.", "Leo Brandt")).toBe(
      "Max Okafor invited Leo Brandt.",
    );
  });
});

describe("the days of a timeline", () => {
  it("are those of the reader's zone, in the order of the lines", () => {
    const lines = [
      line("c", "2026-11-20T08:00:00Z"),
      line("b", "2026-11-19T23:30:00Z"),
      line("a", "2026-11-19T20:00:00Z"),
    ];
    const found = days(lines, { locale: "en", timezone: "Europe/Berlin" });
    expect(found.map(([, group]) => group.map(({ id }) => id))).toEqual([["c", "b"], ["a"]]);
  });
});
