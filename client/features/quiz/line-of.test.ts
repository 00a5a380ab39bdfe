import { expect, it } from "vitest";
import { lineOf, spokenOf } from "./line-of";

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

it("is spoken with the formula as it was written, decoded once", () => {
  const math = '<math display="inline" alttext="a &lt; x^2"><mrow><mi>x</mi></mrow></math>';
  expect(spokenOf(`Is ${math} so? <img src="/media/x" alt="A graph"> &amp;lt;`)).toBe(
    "Is a < x^2 so? A graph &lt;",
  );
});
