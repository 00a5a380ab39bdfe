import { describe, expect, it } from "vitest";
import type { ContentSummary, OutlineGroup } from "../types";
import { dropLine, groupsOf, linesOf, moveToSection, outlineInput, stepLine } from "./arrange";

const content = (id: string): ContentSummary => ({
  id,
  title: id,
  content_type: "text",
  is_required: true,
  position: 1,
  section_id: null,
  time_limit: null,
  estimated_minutes: 1,
  problems: [],
  changed: false,
  is_new: false,
});
const group = (section: string | null, ...contents: string[]): OutlineGroup => ({
  section: section ? { id: section, title: section, position: 1 } : null,
  contents: contents.map(content),
});
/** "·a A:bc B:" — contents outside sections first, then each section with its own. */
const shape = (groups: OutlineGroup[]) =>
  outlineInput(groups)
    .sections.map((one) => `${one.id ? `${one.id}:` : "·"}${one.content_ids.join("")}`)
    .join(" ");

const start = [group(null, "a"), group("A", "b", "c"), group("B"), group("C", "d")];

describe("outline", () => {
  it("is the same after being taken apart and put together", () => {
    expect(shape(groupsOf(linesOf(start)))).toBe("·a A:bc B: C:d");
  });

  it("drops a content where another is, also in another section", () => {
    expect(shape(dropLine(start, "b", "d"))).toBe("·a A:c B: C:db");
    expect(shape(dropLine(start, "d", "b"))).toBe("·a A:dbc B: C:");
    expect(shape(dropLine(start, "d", "A"))).toBe("·ad A:bc B: C:");
    expect(shape(dropLine(start, "a", "C"))).toBe("A:bc B: C:ad");
    expect(dropLine(start, "a", "a")).toBe(start);
  });

  it("drops a section with its contents, never above those outside sections", () => {
    expect(shape(dropLine(start, "A", "d"))).toBe("·a B: C:d A:bc");
    expect(shape(dropLine(start, "C", "a"))).toBe("·a C:d A:bc B:");
  });

  it("steps a content through headings, one line at a time", () => {
    const once = stepLine(start, "c", 1);
    expect(shape(once)).toBe("·a A:b B:c C:d");
    expect(shape(stepLine(once, "c", 1))).toBe("·a A:b B: C:cd");
    expect(shape(stepLine(once, "c", -1))).toBe("·a A:bc B: C:d");
    expect(stepLine(start, "a", -1)).toBe(start);
    expect(stepLine(start, "d", 1)).toBe(start);
  });

  it("steps a section over its neighbour and stops at the ends", () => {
    expect(shape(stepLine(start, "A", 1))).toBe("·a B: A:bc C:d");
    expect(stepLine(start, "A", -1)).toBe(start);
    expect(stepLine(start, "C", 1)).toBe(start);
  });

  it("moves a content to a section's end, and out of all sections", () => {
    expect(shape(moveToSection(start, "b", "B"))).toBe("·a A:c B:b C:d");
    expect(shape(moveToSection(start, "a", "C"))).toBe("A:bc B: C:da");
    expect(shape(moveToSection([group("A", "b", "c")], "c", null))).toBe("·c A:b");
  });
});
