import { describe, expect, it } from "vitest";
import {
  clock,
  count,
  counted,
  duration,
  estimate,
  exactDuration,
  fileSize,
  list,
  percent,
} from ".";

describe("durations", () => {
  it("rounds to what matters at that size", () => {
    expect([0, 45, 90, 570, 3600, 5040].map(duration)).toEqual([
      "0 s",
      "45 s",
      "2 min",
      "10 min",
      "1 h",
      "1 h 24 min",
    ]);
    expect(estimate(35)).toBe("about 35 min");
    expect(estimate(0)).toBe("under a minute");
  });

  it("does not round what is counted by the second", () => {
    expect([11, 251, 570, 600, 3700].map(exactDuration)).toEqual([
      "11 s",
      "4 min 11 s",
      "9 min 30 s",
      "10 min",
      "1 h 1 min",
    ]);
  });

  it("writes a clock", () => {
    expect([0, 9, 252, 3723, -5].map(clock)).toEqual(["0:00", "0:09", "4:12", "1:02:03", "0:00"]);
  });
});

describe("numbers", () => {
  it("groups digits as the language does", () => {
    expect(count(3152)).toBe("3,152");
    expect(count(3152, "de")).toBe("3.152");
  });

  it("never rounds a score up to a pass", () => {
    expect(percent(79.99)).toBe("79\u00a0%");
    expect(percent(100)).toBe("100\u00a0%");
  });

  it("is not thrown off by a float just under a whole number", () => {
    expect(percent(0.29 * 100)).toBe("29\u00a0%");
  });

  it("counts things", () => {
    expect(counted(1, "day", "days")).toBe("1 day");
    expect(counted(0, "day", "days")).toBe("0 days");
  });

  it("names file sizes and lists", () => {
    expect(fileSize(820_000)).toBe("820 kB");
    expect(fileSize(1_440_000)).toBe("1.4 MB");
    expect(fileSize(12)).toBe("12 bytes");
    expect(list(["text", "video", "quiz"])).toBe("text, video and quiz");
  });
});
