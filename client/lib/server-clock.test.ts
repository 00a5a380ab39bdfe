import { describe, expect, it, vi } from "vitest";
import { ServerClock } from "./server-clock";

const at = (ms: number) => new Date(ms).toISOString();

describe("the server's clock", () => {
  it("follows the server when the device is wrong", () => {
    let local = 1_000_000;
    const clock = new ServerClock(() => local);
    clock.observe(at(1_600_000));
    local += 30_000;
    expect(clock.now()).toBe(1_630_000);
  });

  it("keeps the answer that came with the least delay", () => {
    let local = 0;
    const clock = new ServerClock(() => local);
    clock.observe(at(10_000));
    local = 5_000;
    clock.observe(at(12_000));
    expect(clock.now()).toBe(15_000);
    clock.observe(at(15_800));
    expect(clock.now()).toBe(15_800);
  });

  it("stays when the device's clock is set anew meanwhile", () => {
    const clock = new ServerClock();
    const moment = "2026-03-02T09:00:00.000Z";
    clock.observe(moment);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
    expect(Math.abs(clock.now() - Date.parse(moment))).toBeLessThan(60_000);
  });

  it("ignores what is no moment", () => {
    const clock = new ServerClock(() => 7);
    clock.observe("yesterday");
    expect(clock.now()).toBe(7);
  });
});
