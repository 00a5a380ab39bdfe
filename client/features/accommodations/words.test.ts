import { describe, expect, it } from "vitest";
import { grantWords } from "./words";

describe("what somebody was granted", () => {
  it.each([
    [25, 0, "25 % more time"],
    [0, 2, "2 extra attempts"],
    [50, 1, "50 % more time and 1 extra attempt"],
    [0, 0, "nothing more"],
  ])("%i %% and %i attempts are %s", (extra_time_percent, extra_attempts, words) => {
    expect(grantWords({ extra_time_percent, extra_attempts })).toBe(words);
  });
});
