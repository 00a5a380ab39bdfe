import { describe, expect, it } from "vitest";
import { accentDeclarations, contrast } from "./brand";

type Rgb = [number, number, number];

/** The light and the dark colour of a token in the declarations. */
function coloursOf(declarations: string | null, token: string): [Rgb, Rgb] {
  const found = new RegExp(`--${token}:light-dark\\(rgb\\(([^)]+)\\),rgb\\(([^)]+)\\)\\)`).exec(
    declarations ?? "",
  );
  if (!found) throw new Error(`no ${token} in ${declarations}`);
  return [found[1], found[2]].map((text) => (text ?? "").split(" ").map(Number)) as [Rgb, Rgb];
}

const PAPER: [Rgb, Rgb] = [
  [251, 250, 247],
  [16, 21, 19],
];

describe("accentDeclarations", () => {
  it.each(["#ffff00", "#ff0066", "#000000", "#ffffff", "#14664a", "#808080"])(
    "keeps %s readable as text and under text, in both themes",
    (brand) => {
      const declarations = accentDeclarations(brand);
      const accent = coloursOf(declarations, "accent");
      const on = coloursOf(declarations, "on-accent");
      for (const theme of [0, 1] as const) {
        expect(contrast(accent[theme], PAPER[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent[theme], on[theme])).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("leaves a colour that is readable already as it is", () => {
    expect(coloursOf(accentDeclarations("#14664a"), "accent")[0]).toEqual([20, 102, 74]);
  });

  it.each([
    null,
    undefined,
    "",
    "red",
    "#fff",
    "#12345g",
    "#123456;}body{display:none",
    "</style>",
  ])("makes nothing of %j", (brand) => {
    expect(accentDeclarations(brand)).toBeNull();
  });
});
