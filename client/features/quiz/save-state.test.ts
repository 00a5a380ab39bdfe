import { describe, expect, it } from "vitest";
import type { WaitingAnswer } from "@/lib/queue/entries";
import { savingOf } from "./save-state";

const answer = (question_id: string, more: Partial<WaitingAnswer> = {}): WaitingAnswer => ({
  id: `answer/a/${question_id}`,
  kind: "answer",
  person: "leo",
  sequence: 1,
  noticed_ms: 0,
  title: "Quiz",
  attempt_id: "a",
  question_id,
  answer: null,
  flagged: false,
  ...more,
});
const calm = { waiting: [], refused: [], trouble: null };

describe("what is said of the answers of an attempt", () => {
  it("is that they are being saved, and when they were", () => {
    expect(savingOf(calm, "a", false, null)).toEqual({ all: { kind: "idle" }, each: {} });
    expect(savingOf({ ...calm, waiting: [answer("q1")] }, "a", false, null).all.kind).toBe(
      "saving",
    );
    expect(savingOf(calm, "a", false, "10:42").all).toEqual({ kind: "saved", at: "10:42" });
  });

  it("names each that waits, and none of another attempt", () => {
    const waiting = [answer("q1"), answer("q2"), answer("q3", { attempt_id: "b" })];
    const saving = savingOf({ ...calm, waiting, trouble: "unreachable" }, "a", false, "10:42");
    expect(saving.all).toEqual({ kind: "waiting", questions: 2 });
    expect(saving.each).toEqual({ q1: "waiting", q2: "waiting" });
    expect(savingOf({ ...calm, waiting }, "a", true, null).all.kind).toBe("waiting");
  });

  it("names each that was refused, and why", () => {
    const closed = { code: "attempt_closed", status: 409, message: "It is closed." };
    const refused = [answer("q1", { refused: closed })];
    const saving = savingOf({ ...calm, refused }, "a", false, "10:42");
    expect(saving.all).toEqual({ kind: "refused", message: "It is closed." });
    expect(saving.each).toEqual({ q1: "refused" });
  });
});
