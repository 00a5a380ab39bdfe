import { describe, expect, it } from "vitest";
import { altMarkdown, linkAddress, tidyMarkdown } from "./tidy";

describe("tidyMarkdown", () => {
  it("drops empty paragraphs and runs of blank lines", () => {
    expect(tidyMarkdown("One\n\n&nbsp;\n\n\u00a0\n\nTwo\n\n\n")).toBe("One\n\nTwo");
  });
  it("leaves code as it is", () => {
    const code = "```\na\n\n\n\nb\n```";
    expect(tidyMarkdown(`Before\n\n\n\n${code}\n`)).toBe(`Before\n\n${code}`);
  });
});

it("keeps brackets of alternative text inside it", () => {
  expect(altMarkdown("A [red]\nstrap")).toBe("A \\[red\\] strap");
});

it.each([
  ["https://example.com/a", "https://example.com/a"],
  ["example.com/a b", null],
  ["example.com/a", "https://example.com/a"],
  ["anna@example.com", "mailto:anna@example.com"],
  ["/media/assets/1", "/media/assets/1"],
  ["javascript:alert(1)", null],
  ["words", null],
])("reads the address %s as %s", (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});
