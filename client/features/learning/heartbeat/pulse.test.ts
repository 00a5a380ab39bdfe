import { describe, expect, it } from "vitest";
import { IDLE_MS, Pulse } from "./pulse";

describe("a pulse", () => {
  it("counts whole seconds and keeps the rest for the next heartbeat", () => {
    const pulse = new Pulse(0);
    expect(pulse.take(15_400)?.seconds).toBe(15);
    expect(pulse.take(30_700)?.seconds).toBe(15);
    expect(pulse.take(31_100)?.seconds).toBe(1);
  });

  it("stops when nobody does anything, unless a recording plays", () => {
    const reader = new Pulse(0);
    reader.take(IDLE_MS);
    expect(reader.take(IDLE_MS + 30_000)).toBeNull();
    reader.activity(IDLE_MS + 30_000);
    expect(reader.take(IDLE_MS + 40_000)?.seconds).toBe(10);

    const viewer = new Pulse(0);
    viewer.setPlaying(true, 0);
    viewer.take(IDLE_MS);
    expect(viewer.take(IDLE_MS + 30_000)?.seconds).toBe(30);
  });

  it("counts nothing while the page is hidden", () => {
    const pulse = new Pulse(0);
    pulse.setVisible(false, 5_000);
    pulse.setVisible(true, 45_000);
    expect(pulse.take(50_000)?.seconds).toBe(10);
  });

  it("claims at most what the server takes in one heartbeat", () => {
    const pulse = new Pulse(0);
    pulse.setPlaying(true, 0);
    expect(pulse.take(300_000)?.seconds).toBe(60);
    expect(pulse.take(300_500)).toBeNull();
  });

  it("joins parts that follow each other and refuses one that does not", () => {
    const pulse = new Pulse(0);
    expect(pulse.played(10, 14.2)).toBe(true);
    expect(pulse.played(14.2, 20)).toBe(true);
    expect(pulse.played(120, 125)).toBe(false);
    expect(pulse.take(10_000)?.interval).toEqual([10, 20]);
    expect(pulse.played(120, 125)).toBe(true);
    expect(pulse.take(15_000)?.interval).toEqual([120, 125]);
  });

  it("does not take a jump back for one long part", () => {
    const pulse = new Pulse(0);
    pulse.played(100, 110);
    expect(pulse.played(20, 30)).toBe(false);
  });

  it("tells how far down a text the reader is, with every heartbeat", () => {
    const pulse = new Pulse(0);
    expect(pulse.take(1_000)?.position_share).toBeNull();
    pulse.readTo(0.33333);
    expect(pulse.take(2_000)?.position_share).toBe(0.333);
    expect(pulse.take(3_000)?.position_share).toBe(0.333);
  });

  it("tells the end of a text once, even without a whole second", () => {
    const pulse = new Pulse(0);
    expect(pulse.reachEnd()).toBe(true);
    expect(pulse.take(100)?.scrolled_to_end).toBe(true);
    expect(pulse.reachEnd()).toBe(false);
    expect(pulse.take(200)).toBeNull();
  });
});
