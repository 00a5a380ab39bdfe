import { expect, it } from "vitest";
import { tagWords } from "./words";

it("names the tags of a draw as people do", () => {
  expect(tagWords([])).toBe("with any tag");
  expect(tagWords(["safety"])).toBe("tagged safety");
  expect(tagWords(["safety", "ladders"])).toBe("tagged safety and ladders");
});
