import { describe, expect, it } from "vitest";
import { byPlace, type ChangedLine, fixWords, readableParts } from "./diff-words";

const line = (patch: Partial<ChangedLine>): ChangedLine => ({
  where: "Text",
  before: null,
  after: null,
  parts: [],
  ...patch,
});

describe("readableParts", () => {
  it("weaves lines that have much in common", () => {
    const parts = [
      { change: "same" as const, text: "Less than " },
      { change: "removed" as const, text: "5.5 m" },
      { change: "added" as const, text: "6.25 m" },
      { change: "same" as const, text: " below you?" },
    ];
    const woven = line({
      before: "Less than 5.5 m below you?",
      after: "Less than 6.25 m below you?",
      parts,
    });
    expect(readableParts(woven)).toBe(parts);
  });

  it("tells lines with nothing in common one after the other", () => {
    const parts = [{ change: "same" as const, text: " " }];
    expect(readableParts(line({ before: "As published", after: "Other answers", parts }))).toEqual([
      { change: "removed", text: "As published" },
      { change: "same", text: " " },
      { change: "added", text: "Other answers" },
    ]);
  });
});

it("groups lines by where they are, without changing their order", () => {
  const groups = byPlace([
    line({ where: "Text", after: "a" }),
    line({ where: "Text", after: "b" }),
    line({ where: "Title", after: "c" }),
    line({ where: "Text", after: "d" }),
  ]);
  expect(groups.map((group) => `${group.where}${group.lines.length}`)).toEqual([
    "Text2",
    "Title1",
    "Text1",
  ]);
});

it("names the question that a link leads to", () => {
  const problem = {
    severity: "must_fix" as const,
    code: "no_correct_answer",
    title: "Question 4 has no correct answer",
    detail: "",
    content_id: "c",
    question_id: "q",
  };
  expect(fixWords(problem)).toBe("Fix question 4");
  expect(fixWords({ ...problem, title: "The text is empty", code: "text_empty" })).toBe("Fix it");
  expect(fixWords({ ...problem, severity: "warning", title: "x", code: "captions_missing" })).toBe(
    "Open captions",
  );
});
