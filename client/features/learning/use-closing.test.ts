import { describe, expect, it } from "vitest";
import type { Training } from "./types";
import { isShut } from "./use-closing";

const training = {
  closed: null,
  sections: [
    {
      title: null,
      contents: [
        { id: "open", locked: false },
        { id: "over", locked: true, lock_code: "time_over" },
      ],
    },
  ],
} as unknown as Training;
const closed = { code: "expired", reason: "The time limit ran out.", what_now: "" } as const;

describe("a content on screen", () => {
  it("is shut when it is locked, gone, or its training closed", () => {
    expect(isShut(training, "open")).toBe(false);
    expect(isShut(training, "over")).toBe(true);
    expect(isShut(training, "gone")).toBe(true);
    expect(isShut({ ...training, closed }, "open")).toBe(true);
  });
});
