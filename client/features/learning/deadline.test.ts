import { describe, expect, it } from "vitest";
import { leftWords, nextEnd, urgencyOf } from "./deadline";
import type { Training } from "./types";

const training = {
  status: "accepted",
  late_completion: true,
  due_at: "2026-11-27T22:59:59Z",
  time_limit_ends_at: "2026-11-22T12:00:00Z",
} as Training;
const now = Date.parse("2026-11-22T11:00:00Z");

describe("the next hard end", () => {
  it("is the earliest clock that runs", () => {
    const content = { ends_at: "2026-11-22T11:10:00Z", status: "in_progress" as const };
    expect(nextEnd(training, content, now)).toEqual({ at: content.ends_at, of: "content" });
    expect(nextEnd(training, { ...content, status: "completed" }, now)?.of).toBe("training");
  });

  it("is a deadline only where late completion is not allowed and it is near", () => {
    const open = { ...training, time_limit_ends_at: null };
    const near = Date.parse("2026-11-27T22:00:00Z");
    expect(nextEnd(open, null, near)).toBeNull();
    expect(nextEnd({ ...open, late_completion: false }, null, now)).toBeNull();
    expect(nextEnd({ ...open, late_completion: false }, null, near)?.at).toBe(training.due_at);
  });

  it("is none for what is completed", () => {
    expect(nextEnd({ ...training, status: "completed" }, null, now)).toBeNull();
  });
});

describe("time left", () => {
  it("is said by the minute, at the end by the second", () => {
    expect(leftWords(8.9 * 86_400)).toBe("8 days");
    expect(leftWords(4320)).toBe("1 h 12 min");
    expect(leftWords(3600)).toBe("1 h");
    expect(leftWords(1139)).toBe("18 min");
    expect(leftWords(102)).toBe("1:42");
    expect(leftWords(-3)).toBe("0:00");
  });

  it("warns at ten and two minutes", () => {
    expect([601, 600, 121, 120].map(urgencyOf)).toEqual(["calm", "soon", "soon", "last"]);
  });
});
