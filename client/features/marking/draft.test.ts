import { describe, expect, it } from "vitest";
import { draftOf, missing, pointsOf, sentOf } from "./draft";
import type { Mark } from "./types";

const level = (id: string, points: number) => ({ id, title: id, description: "", points });
const rubric = [
  { id: "care", title: "Care", description: "", levels: [level("no", 0), level("yes", 2.5)] },
  { id: "order", title: "Order", description: "", levels: [level("no", 0.5), level("yes", 1.5)] },
];
const mark = (more: Partial<Mark>) =>
  ({ round: 1, points_total: 4, rubric, given: null, ...more }) as Mark;
const empty = draftOf(mark({}));

describe("with a rubric", () => {
  it("adds up the levels chosen so far", () => {
    const draft = { ...empty, levels: { care: "yes", order: "no" } };
    expect(pointsOf(mark({}), draft)).toBe(3);
    expect(pointsOf(mark({}), { ...empty, levels: { care: "yes" } })).toBe(2.5);
    expect(sentOf(mark({}), draft)).toEqual({ levels: draft.levels, points: null, comment: "" });
  });

  it("wants a level of each criterion", () => {
    expect(missing(mark({}), { ...empty, levels: { care: "yes" } })).toContain("Order");
    expect(missing(mark({}), { ...empty, levels: { care: "yes", order: "no" } })).toBeNull();
  });
});

describe("without a rubric", () => {
  const free = mark({ rubric: [] });

  it("takes points, of which none is a number too", () => {
    expect(missing(free, empty)).toContain("0 to 4");
    expect(missing(free, { ...empty, points: 0 })).toBeNull();
    expect(sentOf(free, { ...empty, points: 3 })).toEqual({ levels: {}, points: 3, comment: "" });
  });
});

it("wants words where two have to agree", () => {
  const draft = { ...empty, levels: { care: "yes", order: "no" } };
  expect(missing(mark({ round: 3 }), { ...draft, comment: "  " })).not.toBeNull();
  expect(missing(mark({ round: 3 }), { ...draft, comment: "We agreed." })).toBeNull();
});
