import { expect, it } from "vitest";
import { plainText } from "./plain-text";

it("keeps the words of a question, and nothing twice decoded", () => {
  expect(plainText("<p>When must a <em>ladder</em>\nbe checked?</p>")).toBe(
    "When must a ladder be checked?",
  );
  expect(plainText("<p>Is 3 &lt; 4 &amp; 5 &amp;lt; 6?</p>")).toBe("Is 3 < 4 & 5 &lt; 6?");
});

it("keeps a formula as its author wrote it, and the words of a picture", () => {
  const html =
    '<p>Is <math display="inline" alttext="a &lt; x^2"><mrow><mi>x</mi></mrow></math> so? <img src="/media/x" alt="A graph"></p>';
  expect(plainText(html)).toBe("Is a < x^2 so? A graph");
});
