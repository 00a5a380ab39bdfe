import { describe, expect, it } from "vitest";
import { named, told } from "./values";

const berlin = { locale: "en", timezone: "Europe/Berlin" };

describe("what was written down", () => {
  it("has names without underscores", () => {
    expect(named("passing_percentage")).toBe("Passing percentage");
  });

  it("is told in words", () => {
    expect(told(null, berlin)).toBe("–");
    expect(told(false, berlin)).toBe("no");
    expect(told(80, berlin)).toBe("80");
    expect(told([], berlin)).toBe("none");
    expect(told(["learner", "author"], berlin)).toBe("learner and author");
    expect(told({ q: "Leo", from: null }, berlin)).toBe("Q: Leo; From: –");
    expect(told("2026-12-04T22:59:59+00:00", berlin)).toBe(
      "Friday 4 December 2026 at 23:59:59 CET",
    );
  });

  it("does not fill the page with the ids of five thousand people", () => {
    expect(
      told(
        Array.from({ length: 5000 }, (_, at) => at),
        berlin,
      ),
    ).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 4990 more");
  });
});
