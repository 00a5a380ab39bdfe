import { describe, expect, it } from "vitest";
import { answerOf, choiceOf, isAnswered, missingOf, NO_CHOICE } from "./answers";
import { moved } from "./questions/moved";
import { kindOf } from "./questions/registry";
import { wordCount } from "./questions/word-count";
import type { Answer, Question } from "./types";

const common = { id: "q", stem_html: "<p>?</p>", points: 1 };
const part = (id: string) => ({ id, text: id.toUpperCase(), html: id.toUpperCase() });
const options = [part("a"), part("b")];

const QUESTIONS: { [T in Question["type"]]: Extract<Question, { type: T }> } = {
  single: { ...common, type: "single", options },
  multiple: { ...common, type: "multiple", options },
  true_false: { ...common, type: "true_false" },
  short_text: { ...common, type: "short_text", match_case: false, match_accents: false },
  numeric: { ...common, type: "numeric", unit: "m", other_units: ["cm", "mm"] },
  matching: { ...common, type: "matching", lefts: options, rights: options },
  ordering: { ...common, type: "ordering", items: options },
  fill_in: {
    ...common,
    type: "fill_in",
    parts: [{ html: "The " }, { blank: "1" }, { html: " and the " }, { blank: "2" }],
    blanks: [{ id: "1" }, { id: "2", choices: [part("a"), part("b")] }],
    match_case: false,
    match_accents: false,
  },
  essay: { ...common, type: "essay", words_min: null, words_max: null },
};

const WHOLE: { [T in Question["type"]]: Answer } = {
  single: { option_id: "b" },
  multiple: { option_ids: ["a", "b"] },
  true_false: { value: false },
  short_text: { text: " four " },
  numeric: { text: "1,5" },
  matching: { pairs: { a: "b", b: "a" } },
  ordering: { order: ["b", "a"] },
  fill_in: { blanks: { "1": "signal", "2": "A" } },
  essay: { text: "Because." },
};

const NOTHING: Answer[] = [
  { option_ids: [] },
  { text: "  " },
  { pairs: {} },
  { blanks: { "1": " " } },
];

const types = Object.keys(QUESTIONS) as Question["type"][];

describe("answers", () => {
  it.each(types)("of %s go to the server and come back the same", (type) => {
    const [question, saved] = [QUESTIONS[type], WHOLE[type]];
    expect(answerOf(question, choiceOf(saved as never))).toEqual(saved);
    expect(isAnswered(question, saved)).toBe(true);
    expect(answerOf(question, NO_CHOICE)).toBeNull();
    expect(isAnswered(question, undefined)).toBe(false);
  });

  it("are none when nothing was chosen or only blanks written", () => {
    const asked = [QUESTIONS.multiple, QUESTIONS.essay, QUESTIONS.matching, QUESTIONS.fill_in];
    NOTHING.forEach((answer, at) => {
      expect(answerOf(asked[at] as Question, answer)).toBeNull();
    });
  });

  it("with parts say how many are missing", () => {
    const half = { pairs: { a: "b" } };
    expect(answerOf(QUESTIONS.matching, half)).toEqual(half);
    expect(missingOf(QUESTIONS.matching, half)).toBe(1);
    expect(isAnswered(QUESTIONS.matching, half)).toBe(false);
    expect(missingOf(QUESTIONS.fill_in, { blanks: { "1": "x", "2": "" } })).toBe(1);
    expect(missingOf(QUESTIONS.fill_in, { blanks: {} })).toBe(0);
  });

  it("by a letter replace each other, or add up where many apply", () => {
    const press = (question: Question, answer: Answer | null, at: number) =>
      kindOf(question).letters?.press(question, answer, at);
    expect(press(QUESTIONS.single, { option_id: "a" }, 1)).toEqual({ option_id: "b" });
    const many = press(QUESTIONS.multiple, { option_ids: ["a"] }, 1) ?? null;
    expect(many).toEqual({ option_ids: ["a", "b"] });
    expect(press(QUESTIONS.multiple, many, 0)).toEqual({ option_ids: ["b"] });
    expect(press(QUESTIONS.true_false, null, 1)).toEqual({ value: false });
    expect(kindOf(QUESTIONS.essay).letters).toBeUndefined();
  });
});

describe("words of a question", () => {
  it("name the units that are taken", () => {
    expect(kindOf(QUESTIONS.numeric).hint(QUESTIONS.numeric)).toBe(
      "Enter a number in m, or one with cm or mm after it.",
    );
  });

  it("say what matters when words are compared, and how long an essay should be", () => {
    const strict = { ...QUESTIONS.short_text, match_case: true };
    expect(kindOf(strict).hint(strict)).toContain("Capitals matter, accents do not.");
    const essay = { ...QUESTIONS.essay, words_min: 50, words_max: 200 };
    expect(kindOf(essay).hint(essay)).toContain("50 to 200 words");
  });

  it("are counted in any script", () => {
    expect(wordCount("Don't run, walk.")).toBe(3);
    expect(wordCount("  ")).toBe(0);
  });
});

describe("an order", () => {
  it("moves one and keeps the others, and stops at its ends", () => {
    expect(moved(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], "a", 9)).toEqual(["b", "a"]);
  });
});
