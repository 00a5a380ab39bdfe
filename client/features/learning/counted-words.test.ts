import { describe, expect, it } from "vitest";
import { progressCounted } from "./counted-words";
import type { Training } from "./types";

const said = (contents_total: number, required_total: number, required_completed: number) =>
  progressCounted({
    contents_total,
    completion: { required_total, required_completed },
  } as Training);

describe("how progress is counted", () => {
  it("says that all are required where they are", () => {
    expect(said(3, 3, 1)).toMatch(/All of them are required\.$/);
  });

  it("tells the optional ones apart", () => {
    expect(said(5, 4, 2)).toMatch(
      /2 of the 4 required ones are done; the 1 optional one is shown here too, but you do not need it to finish\.$/,
    );
    expect(said(6, 4, 4)).toMatch(
      /the 2 optional ones are shown here too, but you do not need them/,
    );
  });
});
