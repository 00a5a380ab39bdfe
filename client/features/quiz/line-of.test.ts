import { expect, it } from "vitest";
import { lineOf } from "./line-of";

it("keeps the words of a question, and what was escaped stays so", () => {
  expect(lineOf("<p>When must a <em>ladder</em>\nbe checked?</p>")).toBe(
    "When must a ladder be checked?",
  );
  expect(lineOf("<p>Is &lt;b&gt; &amp;lt; a tag?</p>")).toBe("Is &lt;b&gt; &amp;lt; a tag?");
});

it("keeps formulas in the line, and a picture's words", () => {
  const math = '<math display="block" alttext="x^2"><mrow><mi>x</mi></mrow></math>';
  expect(lineOf(`<p>Is</p><p>${math}</p><p>so? <img src="/media/x" alt="A graph"></p>`)).toBe(
    `Is ${math.replace("block", "inline")} so? A graph`,
  );
});
