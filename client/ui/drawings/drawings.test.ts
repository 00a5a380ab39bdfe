import { describe, expect, it } from "vitest";
import { DRAWING_NAMES, drawingFor } from ".";

describe("drawingFor", () => {
  it("is the one that was chosen", () => {
    expect(drawingFor("any", "forklift")).toBe("forklift");
  });

  it("is always the same for a program that chose none, or one that is not there", () => {
    expect(drawingFor("01a20425-3a2a")).toBe(drawingFor("01a20425-3a2a", null));
    expect(drawingFor("01a20425-3a2a", "zeppelin")).toBe(drawingFor("01a20425-3a2a"));
    expect(drawingFor("x", "constructor")).toBe(drawingFor("x"));
  });

  it("uses all of them over many programs", () => {
    const used = new Set(Array.from({ length: 200 }, (_, at) => drawingFor(`program-${at}`)));
    expect([...used].sort()).toEqual([...DRAWING_NAMES].sort());
  });
});
