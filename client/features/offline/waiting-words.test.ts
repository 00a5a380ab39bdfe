import { describe, expect, it } from "vitest";
import type { Waiting, WaitingAnswer, WaitingBeat } from "@/lib/queue/entries";
import { adviceFor, amountOf, linesOf, waitingSentence } from "./waiting-words";

const common = { id: "x", person: "leo", sequence: 1, noticed_ms: 0 };
const answer = (title: string): WaitingAnswer => ({
  ...common,
  kind: "answer",
  title,
  attempt_id: "a",
  question_id: title,
  answer: null,
  flagged: false,
});
const beat = (title: string, seconds: number): WaitingBeat => ({
  ...common,
  kind: "beat",
  title,
  invitation_id: "i",
  content_id: title,
  reading: { seconds, interval: null, position_seconds: null, scrolled_to_end: false },
});
const some: Waiting[] = [
  answer("Question 1"),
  answer("Question 2"),
  answer("Question 5"),
  beat("Ladders", 60),
  beat("Ladders", 60),
];

describe("what waits", () => {
  it("is one sentence", () => {
    expect(waitingSentence(some, "unreachable", true)).toBe(
      "Offline: 3 answers and 2 minutes wait to be saved.",
    );
    expect(waitingSentence([answer("Question 1")], "unreachable", false)).toBe(
      "The server cannot be reached: 1 answer waits to be saved.",
    );
    expect(waitingSentence([beat("Ladders", 15)], "signed_out", false)).toBe(
      "You have been signed out: 15 seconds wait to be saved.",
    );
    expect(waitingSentence([], null, true)).toBe("Offline.");
  });

  it("counts what takes no time as well", () => {
    expect(amountOf([beat("Why falls happen", 0)])).toBe("1 mark");
    expect(amountOf([])).toBeNull();
  });

  it("is listed by content and question", () => {
    expect(linesOf(some)).toEqual([
      { title: "Question 1", words: "1 answer" },
      { title: "Question 2", words: "1 answer" },
      { title: "Question 5", words: "1 answer" },
      { title: "Ladders", words: "2 minutes" },
    ]);
  });

  it("says when the page must stay open", () => {
    expect(adviceFor({ trouble: null, durable: false }, true)).toContain("Leave this page open");
    expect(adviceFor({ trouble: "signed_out", durable: true }, false)).toContain("sign in again");
    expect(adviceFor({ trouble: "signed_out", durable: true }, true)).toContain(
      "when you are back",
    );
  });
});
