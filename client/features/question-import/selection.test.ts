import { describe, expect, it } from "vitest";
import { firstChoice, shownLines, summary, tooMany, withAll } from "./selection";
import type { ImportLine, ImportReport } from "./types";

const line = (number: number, more: Partial<ImportLine>): ImportLine => ({
  number,
  position: `line ${number}`,
  title: "",
  state: "taken",
  refusal: null,
  changes: [],
  type: "single",
  points: 1,
  stem_text: "",
  answer_text: "",
  problems: [],
  already_there: false,
  images_total: 0,
  question_id: null,
  ...more,
});

const report = (items: ImportLine[], room: number | null = null): ImportReport => ({
  format: "gift",
  dry_run: true,
  questions_total: items.length,
  taken_total: items.filter((one) => one.state === "taken").length,
  changed_total: items.filter((one) => one.state === "changed").length,
  refused_total: items.filter((one) => one.state === "refused").length,
  imported_total: 0,
  room,
  notes: [],
  items,
});

const mixed = [
  line(1, {}),
  line(2, { state: "refused" }),
  line(3, { state: "changed" }),
  line(4, { already_there: true }),
];

describe("the choice of questions", () => {
  it("begins with what can be taken and is new", () => {
    expect([...firstChoice(report(mixed))]).toEqual([1, 3]);
  });

  it("begins with no more than there is room for", () => {
    expect([...firstChoice(report(mixed, 1))]).toEqual([1]);
    expect([...firstChoice(report(mixed, 0))]).toEqual([]);
  });

  it("never ticks what is refused", () => {
    expect([...withAll(new Set(), mixed, true)]).toEqual([1, 3, 4]);
    expect([...withAll(new Set([1, 3]), [mixed[0] as ImportLine], false)]).toEqual([3]);
  });

  it("says how many are too many", () => {
    expect(tooMany(report(mixed, 1), new Set([1, 3, 4]))).toBe(
      "The quiz has room for 1 more question. Untick 2.",
    );
    expect(tooMany(report(mixed, 3), new Set([1, 3, 4]))).toBeNull();
    expect(tooMany(report(mixed), new Set([1, 3, 4]))).toBeNull();
  });

  it("filters by state and says the whole in a sentence", () => {
    expect(shownLines(report(mixed), "refused").map((one) => one.number)).toEqual([2]);
    expect(summary(report(mixed))).toBe(
      "4 questions found: 2 as they are, 1 with changes, 1 cannot be taken.",
    );
    expect(summary(report([line(1, {})]))).toBe("1 question found: 1 as they are.");
  });
});
