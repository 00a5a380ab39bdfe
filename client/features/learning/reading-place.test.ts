import { describe, expect, it } from "vitest";
import { isWorthRestoring, scrollFor, shareAbove } from "./reading-place";

describe("the place in a text", () => {
  it("is the share of it above the line under the bar", () => {
    expect(shareAbove({ top: 200, height: 1000 })).toBe(0);
    expect(shareAbove({ top: 72, height: 1000 })).toBe(0);
    expect(shareAbove({ top: -428, height: 1000 })).toBe(0.5);
    expect(shareAbove({ top: -4000, height: 1000 })).toBe(1);
    expect(shareAbove({ top: 10, height: 0 })).toBe(0);
  });

  it("is found again, at whatever height the text has now", () => {
    const box = { top: 180, height: 2400 };
    const y = scrollFor(0.5, box, 0);
    expect(shareAbove({ ...box, top: box.top - y })).toBeCloseTo(0.5, 3);
    expect(scrollFor(0, { top: 40, height: 900 }, 0)).toBe(0);
  });

  it("leads nobody to the first lines or the last", () => {
    expect([null, 0, 0.01, 0.5, 0.99, 1].map(isWorthRestoring)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});
