import { describe, expect, it } from "vitest";
import { readQuery, resultsPath } from "./query";

const QUIZZES = ["q1", "q2"];

describe("readQuery", () => {
  it("shows the first quiz, all editions and first sittings unless asked otherwise", () => {
    expect(readQuery({}, QUIZZES)).toEqual({ quiz: "q1", edition: null, counted: "first" });
    expect(readQuery({ quiz: "q2", edition: "3", counted: "all" }, QUIZZES)).toEqual({
      quiz: "q2",
      edition: 3,
      counted: "all",
    });
  });

  it("leaves out what cannot be meant", () => {
    const odd = readQuery({ quiz: "other", edition: "-1", counted: ["all"] }, QUIZZES);
    expect(odd).toEqual({ quiz: "q1", edition: null, counted: "first" });
    expect(readQuery({}, []).quiz).toBe("");
  });
});

it("writes an address that reads the same", () => {
  expect(resultsPath("t", "p", { quiz: "q2", edition: 3, counted: "all" })).toBe(
    "/t/t/programs/p/results?quiz=q2&edition=3&counted=all",
  );
  expect(resultsPath("t", "p", { quiz: "q1", edition: null, counted: "first" })).toBe(
    "/t/t/programs/p/results?quiz=q1",
  );
});
