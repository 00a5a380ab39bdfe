import { expect, test } from "vitest";
import type { EventType } from "./types";
import { hearsWords, outcomeWords, readable, typeTitle } from "./words";

const type = (name: string, title: string): EventType => ({
  name,
  title,
  group: "People",
  description: "",
  body_schema: {},
  example: {},
});
const TYPES = [
  type("member.joined", "A person joins the team"),
  type("member.removed", "A person leaves the team"),
  type("member.invited", "Somebody is invited"),
];

test("an outcome names the status where there was one", () => {
  expect(outcomeWords("rejected", 500)).toBe("Refused · 500");
  expect(outcomeWords("timeout", null)).toBe("No answer in time");
});

test("what is heard fits in a line", () => {
  expect(hearsWords(null, TYPES)).toBe("Everything");
  expect(hearsWords(["member.joined"], TYPES)).toBe("A person joins the team");
  expect(
    hearsWords(
      TYPES.map(({ name }) => name),
      TYPES,
    ),
  ).toBe("A person joins the team and 2 others");
});

test("a type that is no longer known keeps its name, a test has words", () => {
  expect(typeTitle("member.exploded", TYPES)).toBe("member.exploded");
  expect(typeTitle("webhook.test", TYPES)).toBe("A test");
});

test("JSON is spread over lines, other bodies stay", () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable("<html>")).toBe("<html>");
});
