import { Editor } from "@tiptap/core";
import { expect, it } from "vitest";
import { EXTENSIONS } from "./extensions";
import { tidyMarkdown } from "./tidy";

function throughTheEditor(markdown: string): string {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: EXTENSIONS,
    content: markdown,
    contentType: "markdown",
  });
  const written = tidyMarkdown(editor.getMarkdown());
  editor.destroy();
  return written;
}

it.each([
  ["headings", "## One\n\n### Two\n\n#### Three"],
  [
    "emphasis and links",
    "Always **two** feet, *never* one. See [the rules](https://example.com/a).",
  ],
  ["lists", "- one\n- two\n\n1. first\n2. second"],
  ["quotes and code", "> **Careful:** wet\n\n```\na < b\n```"],
  [
    "formulas",
    "Speed $v_1 = \\frac{s}{t_1 \\cdot a*b}$ and\n\n$$\\lambda = \\frac{B}{m} \\cdot 100\\,\\%$$",
  ],
  ["images", "![A lanyard](/media/assets/01a20426-0456-7114-83eb-24970fa66503)"],
])("keeps %s as they were written", (_, markdown) => {
  expect(throughTheEditor(markdown)).toBe(markdown);
});

it("takes dollars beside digits and spaces for dollars", () => {
  expect(throughTheEditor("It costs $5 and $10, a $ b.")).toBe("It costs $5 and $10, a $ b.");
});

it("keeps a table's cells", () => {
  const written = throughTheEditor("| Step | Metres |\n| --- | --- |\n| Lanyard | 2.0 |");
  const cells = written.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells[0]).toEqual(["", "Step", "Metres", ""]);
  expect(cells[2]).toEqual(["", "Lanyard", "2.0", ""]);
});

it("reads a first-level heading as the server shows it", () => {
  expect(throughTheEditor("# Ladders\n\nText.")).toBe("## Ladders\n\nText.");
});
