import { describe, expect, it } from "vitest";
import { SPEEDS, speedAfter, speedFrom } from "./speeds";

describe("speeds", () => {
  it("go up and down and stay at the ends", () => {
    expect(speedFrom(1, 1)).toBe(1.25);
    expect(speedFrom(0.75, -1)).toBe(0.75);
    expect(speedFrom(2, 1)).toBe(2);
  });

  it("go round with the button", () => {
    let speed = 1;
    const seen = SPEEDS.map(() => {
      speed = speedAfter(speed);
      return speed;
    });
    expect(seen).toEqual([1.25, 1.5, 1.75, 2, 0.75, 1]);
  });
});
