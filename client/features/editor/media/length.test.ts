import { expect, it } from "vitest";
import { readLength, writeLength } from "./length";

it.each([
  ["4:30", 270],
  ["1:02:03", 3723],
  ["90:00", 5400],
  ["4", 240],
  ["0:00", null],
  ["4:75", null],
  ["", null],
  ["four", null],
])("reads %s as %s seconds", (typed, seconds) => {
  expect(readLength(typed)).toBe(seconds);
});

it("writes what it reads", () => {
  expect(writeLength(3723)).toBe("1:02:03");
  expect(readLength(writeLength(270))).toBe(270);
  expect(writeLength(null)).toBe("");
});
