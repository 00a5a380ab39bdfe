import { describe, expect, it } from "vitest";
import { currentCue, matching } from "./cues";

const cues = [
  { from_seconds: 1, to_seconds: 4, text: "Stand the ladder on firm ground." },
  { from_seconds: 5, to_seconds: 8, text: "Set the feet." },
  { from_seconds: 9, to_seconds: 12, text: "One step out for every FOUR up." },
];

describe("lines of a transcript", () => {
  it("are current from their beginning until the next begins", () => {
    expect([0, 1, 4.5, 5, 99].map((time) => currentCue(cues, time))).toEqual([-1, 0, 0, 1, 2]);
    expect(currentCue([], 3)).toBe(-1);
  });

  it("are found by all words, whatever their case", () => {
    expect(matching(cues, "four step").map(({ at }) => at)).toEqual([2]);
    expect(matching(cues, "")).toHaveLength(3);
    expect(matching(cues, "roof")).toEqual([]);
  });
});
