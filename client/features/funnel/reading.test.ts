import { describe, expect, it } from "vitest";
import { mostLost, share } from "./reading";
import type { FunnelContent } from "./types";

const content = (title: string, stopped: number) => ({ title, stopped }) as FunnelContent;

describe("the funnel's reading", () => {
  it("names where most people stopped, the first of equals", () => {
    expect(mostLost([content("A", 1), content("B", 3), content("C", 3)])?.title).toBe("B");
  });

  it("names nothing while nobody stopped", () => {
    expect(mostLost([content("A", 0)])).toBeNull();
  });

  it("draws nothing for nobody and never more than all", () => {
    expect(share(0, 0)).toBe(0);
    expect(share(1, 4)).toBe(25);
    expect(share(5, 4)).toBe(100);
  });
});
