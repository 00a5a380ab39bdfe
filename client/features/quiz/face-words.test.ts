import { describe, expect, it } from "vitest";
import { faceSentences } from "./face-words";
import type { Face } from "./types";

const face: Face = {
  questions_total: 8,
  points_total: 9,
  passing_percentage: 80,
  attempts_allowed: 2,
  accommodation: null,
  attempts_used: 0,
  wait_until: null,
  time_limit_minutes: 20,
  feedback: "after_submission",
  open_attempt_id: null,
  attempts: [],
  can_start: true,
  cannot_start_reason: null,
};

describe("the rules of a quiz", () => {
  it("are sentences", () => {
    const [first, attempts, time, feedback] = faceSentences(face);
    expect(first).toMatch(/^8 questions for 9 points\. You pass with 80\s% or more\.$/);
    expect(attempts).toBe("You have 2 attempts; the best score counts.");
    expect(time).toContain("You have 20 minutes for an attempt.");
    expect(feedback).toContain("what was right");
  });

  it("say what is left", () => {
    expect(faceSentences({ ...face, attempts_used: 1 })[1]).toBe(
      "You have used 1 of 2 attempts; 1 is left.",
    );
    expect(faceSentences({ ...face, attempts_used: 2 })[1]).toContain("none is left");
    expect(faceSentences({ ...face, attempts_allowed: null })[1]).toContain("as often as you need");
    expect(faceSentences({ ...face, time_limit_minutes: null })[2]).toContain("no time limit");
  });

  it("tell what one was granted, and nothing where it changes nothing", () => {
    const accommodation = { extra_time_percent: 25, extra_attempts: 1 };
    const told = faceSentences({ ...face, accommodation });
    expect(told).toContain("You have 25 % more time: 25 min in all.");
    expect(told).toContain("You were given 1 extra attempt.");
    const untimed = { ...face, accommodation, time_limit_minutes: null, attempts_allowed: null };
    expect(faceSentences(untimed)).toHaveLength(4);
  });

  it("name no points where they depend on what is drawn", () => {
    expect(faceSentences({ ...face, points_total: null })[0]).toMatch(/^8 questions\. You pass/);
  });
});
