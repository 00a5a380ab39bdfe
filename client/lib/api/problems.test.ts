import { describe, expect, it, vi } from "vitest";
import { ApiProblem, asProblem, fieldOf, problemOf, showProblem } from "./problems";

const document = {
  type: "/problems/invalid_input",
  title: "Some of the input is not valid.",
  status: 422,
  detail: "Some of the input is not valid.",
  instance: "req-1",
  errors: [
    { pointer: "/body/title", code: "string_too_short", detail: "Give it a title." },
    { pointer: "/body/emails/3", code: "invalid", detail: "anna@ is not an address." },
    { pointer: "/body/rules/cap", code: "too_high", detail: "The cap is too high." },
  ],
};
const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });
const invalid = () => problemOf(answer(422), document);

describe("problemOf", () => {
  it("keeps code, words, request id and extras", () => {
    const problem = problemOf(answer(409), {
      ...document,
      type: "/problems/wrong_state",
      status: 409,
      detail: "It is archived.",
      errors: undefined,
      allowed: ["restore"],
    });
    expect(problem).toMatchObject({
      code: "wrong_state",
      status: 409,
      message: "It is archived.",
      requestId: "req-1",
    });
    expect(problem.extras).toEqual({ allowed: ["restore"] });
  });

  it("makes a general problem of a body that is none", () => {
    const problem = problemOf(answer(502, { "x-request-id": "req-2" }), "<html>");
    expect(problem).toMatchObject({ code: "http_502", status: 502, requestId: "req-2" });
    expect(problem.message).not.toContain("html");
  });
});

describe("asProblem", () => {
  it("tells no answer from a failure of our own", () => {
    expect(asProblem(new TypeError("Failed to fetch"))).toMatchObject({
      code: "network",
      status: 0,
    });
    expect(asProblem(new Error("x"))).toMatchObject({ code: "unknown" });
    const known = new ApiProblem("gone", 410, "Gone.");
    expect(asProblem(known)).toBe(known);
  });
});

it("names fields as react-hook-form does", () => {
  expect(fieldOf("/body/questions/2/stem")).toBe("questions.2.stem");
  expect(fieldOf("/query/limit")).toBe("limit");
  expect(fieldOf("/body/a~1b~0c")).toBe("a/b~c");
});

describe("showProblem", () => {
  it("puts each error at its field, focuses the first, and says the rest above the buttons", () => {
    const setError = vi.fn();
    const shown = showProblem<{ title: string; emails: string[] }>(invalid(), {
      setError,
      fields: ["title", "emails"],
    });
    expect(setError.mock.calls).toEqual([
      ["title", { type: "string_too_short", message: "Give it a title." }, { shouldFocus: true }],
      ["emails", { type: "invalid", message: "anna@ is not an address." }, { shouldFocus: false }],
    ]);
    expect(shown).toEqual({ message: "The cap is too high.", requestId: "req-1" });
  });

  it("returns nothing when the fields say it all", () => {
    const fields = ["title", "emails", "limit"] as const;
    const shown = showProblem<{ title: string; emails: string[]; limit: number }>(invalid(), {
      setError: vi.fn(),
      fields,
      rename: { "rules.cap": "limit" },
    });
    expect(shown).toBeNull();
  });

  it("shows a failure without fields as a whole", () => {
    const setError = vi.fn();
    const shown = showProblem(new TypeError("Failed to fetch"), { setError, fields: ["title"] });
    expect(setError).not.toHaveBeenCalled();
    expect(shown?.message).toMatch(/could not be reached/);
  });
});
