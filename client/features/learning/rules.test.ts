import { describe, expect, it } from "vitest";
import { rulesOf } from "./rules";
import type { OutlineItem, Training } from "./types";

const place = { locale: "en", timezone: "Europe/Berlin" };
const content = { estimated_minutes: 20, is_required: true, lock_code: null } as OutlineItem;
const training = {
  status: "accepted",
  due_at: "2026-11-27T22:59:59Z",
  now: "2026-11-22T10:00:00Z",
  late_completion: false,
  time_limit_minutes: 90,
  time_limit_ends_at: null,
  sequential: false,
  closed: null,
  sections: [{ title: null, contents: [content, { ...content, is_required: false }] }],
} as unknown as Training;

const said = (more: Partial<Training> = {}) =>
  rulesOf({ ...training, ...more }, place).map((rule) => rule.sentence);

describe("the rules of a training", () => {
  it("tell the extent, the deadline and the clock before the start", () => {
    expect(said()).toEqual([
      "There are 2 contents, 1 is optional. It takes about 40 min.",
      "Due Friday. After that it closes.",
      "You have 1 h 30 min for all of it, from the moment you start. The clock goes on while you are away; the server keeps it.",
      "When everything required is done, you get a certificate.",
    ]);
  });

  it("tell the order where there is one", () => {
    const sentence = "Contents open one after the other, as you finish them.";
    expect(said({ sequential: true })[2]).toBe(sentence);
    expect(said({ sequential: true, status: "completed" })).not.toContain(sentence);
  });

  it("name the moment once the clock runs", () => {
    expect(said({ time_limit_ends_at: "2026-11-22T11:30:00Z" })[2]).toContain("12:30:00");
  });

  it("leave out what no longer matters", () => {
    const closed = { reason: "", what_now: "" };
    expect(said({ closed: { ...closed, code: "revoked" } })).toHaveLength(1);
    expect(said({ closed: { ...closed, code: "paused" } })).toHaveLength(4);
    expect(said({ status: "completed" })).toHaveLength(1);
    expect(said({ due_at: null, time_limit_minutes: null })).toHaveLength(2);
  });
});
