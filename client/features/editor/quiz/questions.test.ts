import { describe, expect, it } from "vitest";
import type { Question } from "../types";
import { blanksFor, gapsIn, withGap } from "./kinds/blanks";
import { accepted } from "./kinds/numeric-range";
import { QUESTION_TYPES } from "./kinds/registry";
import { rubricPoints } from "./kinds/rubric-editor";
import { duplicated, marked, newQuestion, quizSentences, retyped } from "./questions";
import { stepped } from "./stepped";
import { tagsIn } from "./tags";

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

describe("types", () => {
  it.each(QUESTION_TYPES.map(({ value }) => value))(
    "%s can be begun, copied and left again",
    (type) => {
      const question = { ...newQuestion(type), stem: "Why?", tags: ["rail"], bank_id: "b" };
      const [, copy] = duplicated([question as Question], question.id);
      expect(copy).toMatchObject({ type, stem: "Why?", tags: ["rail"], bank_id: null });
      expect(copy?.id).not.toBe(question.id);
      const other = retyped(question as Question, type === "essay" ? "numeric" : "essay");
      expect(other).toMatchObject({ id: question.id, stem: "Why?", tags: ["rail"] });
      expect(Object.keys(other).sort()).toEqual(Object.keys(newQuestion(other.type)).sort());
    },
  );

  it("with parts give a copy parts of its own", () => {
    const pairs = newQuestion("matching") as Extract<Question, { type: "matching" }>;
    const copy = duplicated([pairs], pairs.id)[1] as typeof pairs;
    const ids = [...(pairs.pairs ?? []), ...(copy.pairs ?? [])].map((pair) => pair.id);
    expect(new Set(ids).size).toBe(6);
  });
});

describe("blanks", () => {
  it("are made of what is selected, without the spaces around it", () => {
    const made = withGap({ text: "Stop at the signal now", blanks: [] }, 12, 19);
    expect(made.text).toBe("Stop at the [[1]] now");
    expect(made.blanks).toEqual([{ id: "1", accepted: ["signal"], distractors: [] }]);
    expect(made.text.slice(0, made.caret)).toBe("Stop at the [[1]]");
    const second = withGap(made, 0, 4);
    expect(second.text).toBe("[[2]] at the [[1]] now");
    expect(second.blanks.map((blank) => blank.id)).toEqual(["2", "1"]);
  });

  it("are empty where nothing is selected", () => {
    const made = withGap({ text: "a b", blanks: [] }, 2, 2);
    expect(made).toMatchObject({ text: "a [[1]]b", blanks: [{ id: "1", accepted: [] }] });
  });

  it("follow the text, and what was written for one that has gone is kept", () => {
    const known = [
      { id: "1", accepted: ["x"] },
      { id: "2", accepted: [] },
    ];
    expect(blanksFor("only [[3]]", known).map((blank) => blank.id)).toEqual(["3", "1"]);
    expect(gapsIn("[[1]] [[a b]] [[1]] [[x.y]]")).toEqual(["1", "x.y"]);
  });
});

describe("words for authors", () => {
  it("say which numbers count", () => {
    const number = (patch: object) =>
      ({ ...newQuestion("numeric"), value: 250, tolerance: 2, unit: "t", ...patch }) as Extract<
        Question,
        { type: "numeric" }
      >;
    expect(accepted(number({}))).toBe("From 248 to 252 t counts as right.");
    expect(accepted(number({ tolerance_kind: "relative" }))).toBe(
      "From 245 to 255 t counts as right.",
    );
    expect(accepted(number({ tolerance: 0, unit: null }))).toBe("Only 250 counts as right.");
    expect(accepted(number({ value: null }))).toBeNull();
  });

  it("tidy tags, and add up a rubric", () => {
    expect(tagsIn(" Rail,  brakes  test ,RAIL,, ")).toEqual(["rail", "brakes test"]);
    const levels = [0, 1.5, 3].map((points) => ({ id: String(points), points }));
    expect(rubricPoints([{ id: "a", levels }, { id: "b", levels }, { id: "c" }])).toBe(6);
  });

  it("count what is drawn, and points only where a draw says them", () => {
    const draw = { id: "d", tags: ["safety"], count: 3 };
    expect(quizSentences({ questions: [], draws: [draw] }, 80).slice(0, 2)).toEqual([
      "0 questions and 3 drawn from the bank.",
      "Passed with 80 %.",
    ]);
    const dear = { ...draw, points: 2 };
    expect(quizSentences({ questions: [], draws: [dear] }, 50)[1]).toBe(
      "Passed with 50 %, 3 of 6.",
    );
  });
});
