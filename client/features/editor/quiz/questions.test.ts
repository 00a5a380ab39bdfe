import { describe, expect, it } from "vitest";
import type { Question } from "../types";
import { duplicated, marked, newQuestion, quizSentences, retyped, stepped } from "./questions";

const single: Question = {
  ...newQuestion("single"),
  type: "single",
  stem: "Which strap first?",
  options: [
    { id: "a", text: "Chest", correct: true },
    { id: "b", text: "Legs", correct: false },
  ],
};

describe("questions", () => {
  it("marks one right answer alone and several side by side", () => {
    expect(marked(single, "b", true).map((one) => one.correct)).toEqual([false, true]);
    const multiple = retyped(single, "multiple");
    expect(marked(multiple, "b", true).map((one) => one.correct)).toEqual([true, true]);
    expect(marked(multiple, "a", false).map((one) => one.correct)).toEqual([false, false]);
  });

  it("keeps words and options over a change of type, and one right answer at most", () => {
    const multiple = {
      ...retyped(single, "multiple"),
      options: marked(retyped(single, "multiple"), "b", true),
    } as Question;
    const back = retyped(multiple, "single");
    expect(back).toMatchObject({
      id: single.id,
      stem: "Which strap first?",
      options: [
        { id: "a", correct: true },
        { id: "b", correct: false },
      ],
    });
    expect(retyped(single, "numeric")).toMatchObject({ stem: "Which strap first?", value: null });
  });

  it("duplicates with ids of its own, right after", () => {
    const [first, copy, last] = duplicated(
      [single, { ...newQuestion("numeric"), id: "n" } as Question],
      single.id,
    );
    expect(first).toBe(single);
    expect(copy).toMatchObject({
      stem: single.stem,
      options: [{ text: "Chest" }, { text: "Legs" }],
    });
    const ids = new Set(
      [single, copy].flatMap((one) => [
        one?.id,
        ...("options" in (one ?? {})
          ? (one as typeof single & { options: { id: string }[] }).options.map((o) => o.id)
          : []),
      ]),
    );
    expect(ids.size).toBe(6);
    expect(last?.id).toBe("n");
  });

  it("steps and stops at the ends", () => {
    const list = [{ id: "1" }, { id: "2" }];
    expect(stepped(list, "1", 1)).toEqual([{ id: "2" }, { id: "1" }]);
    expect(stepped(list, "1", -1)).toBe(list);
    expect(stepped(list, "2", 1)).toBe(list);
  });

  it("says the rules with the points that they mean", () => {
    const body = {
      questions: [single, { ...single, points: 2 }],
      passing_percentage: null,
      attempts_allowed: 3,
      wait_minutes: 30,
    };
    expect(quizSentences(body, 80)).toEqual([
      "2 questions for 3 points.",
      "Passed with 80 %, 2.4 of 3.",
      "3 attempts, 30 minutes between them.",
    ]);
    expect(quizSentences({ questions: [single], passing_percentage: 70 }, 80)).toEqual([
      "1 question for 1 point.",
      "Passed with 70 %, 0.7 of 1.",
      "As many attempts as needed.",
    ]);
  });
});
