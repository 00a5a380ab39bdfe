import { expect, it } from "vitest";
import { isRefusal, refusalWords } from "./uploads";

/** An error as the upload protocol's client throws it, with the server's answer. */
function answered(status: number, body: string): Error {
  const originalResponse = { getStatus: () => status, getBody: () => body };
  return Object.assign(new Error("tus"), { originalResponse });
}

const empty = answered(422, '{"detail":"x","errors":[{"detail":"The file is empty."}]}');

it("knows a file that will never be taken from one that may go on", () => {
  expect(isRefusal(empty)).toBe(true);
  expect(isRefusal(answered(413, "{}"))).toBe(true);
  expect(isRefusal(answered(503, "<html>"))).toBe(false);
  expect(isRefusal(new Error("connection lost"))).toBe(false);
});

it("says what the server said, or that nobody answered", () => {
  expect(refusalWords(empty)).toBe("The file is empty.");
  expect(refusalWords(answered(503, "<html>"))).toMatch(/our side/);
  expect(refusalWords(new Error("connection lost"))).toMatch(/go on when you are online/);
});
