import { describe, expect, it } from "vitest";
import { answerOf, choiceOf, isAnswered, NO_CHOICE, optionsOf, pressed } from "./answers";
import type { Question } from "./types";

const ask = (type: Question["type"]): Question => ({
  id: "q",
  type,
  stem_html: "<p>?</p>",
  points: 1,
  options:
    type === "single" || type === "multiple"
      ? [
          { id: "a", text: "A" },
          { id: "b", text: "B" },
        ]
      : null,
  unit: null,
});

describe("answers", () => {
  it("go to the server and come back the same", () => {
    const cases = [
      [ask("single"), { option_id: "b" }],
      [ask("multiple"), { option_ids: ["a", "b"] }],
      [ask("true_false"), { value: false }],
      [ask("short_text"), { text: " four " }],
      [ask("numeric"), { text: "1,5" }],
    ] as const;
    for (const [question, saved] of cases)
      expect(answerOf(question, choiceOf(saved as never))).toEqual(saved);
  });

  it("are none when nothing was chosen or only blanks written", () => {
    for (const type of ["single", "multiple", "true_false", "short_text", "numeric"] as const)
      expect(answerOf(ask(type), NO_CHOICE)).toBeNull();
    expect(isAnswered(ask("numeric"), { options: [], text: "  " })).toBe(false);
  });

  it("replace each other, or add up where many apply", () => {
    const one = pressed(ask("single"), { options: ["a"], text: "" }, "b");
    expect(one.options).toEqual(["b"]);
    const many = pressed(ask("multiple"), { options: ["a"], text: "" }, "b");
    expect(many.options).toEqual(["a", "b"]);
    expect(pressed(ask("multiple"), many, "a").options).toEqual(["b"]);
  });

  it("false is an answer", () => {
    const question = ask("true_false");
    const chosen = pressed(question, NO_CHOICE, optionsOf(question)[1]?.id ?? "");
    expect(answerOf(question, chosen)).toEqual({ value: false });
  });
});
