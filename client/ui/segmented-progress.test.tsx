import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SegmentedProgress, type SegmentState } from "./segmented-progress";

function widths(segments: SegmentState[], currentShare?: number): string[] {
  render(<SegmentedProgress segments={segments} currentShare={currentShare} />);
  const fills = screen.getByRole("img").querySelectorAll<HTMLElement>("[style]");
  return [...fills].map((fill) => fill.style.inlineSize);
}

describe("SegmentedProgress", () => {
  it("says in words what it shows", () => {
    render(<SegmentedProgress segments={["completed", "in_progress", "not_started"]} />);
    expect(screen.getByRole("img", { name: "1 of 3 done" })).toBeInTheDocument();
  });

  it("draws one segment a content and fills the current one in part", () => {
    expect(widths(["completed", "in_progress", "not_started"], 0.47)).toEqual([
      "100%",
      "47%",
      "0%",
    ]);
  });

  it("fills only the first of several that were begun", () => {
    expect(widths(["in_progress", "in_progress"], 0.5)).toEqual(["50%", "0%"]);
  });

  it("never fills more than a segment, nor less than nothing", () => {
    expect(widths(["in_progress"], 1.4)).toEqual(["100%"]);
  });

  it("is one bar when segments would be too thin to count", () => {
    const many = Array.from(
      { length: 40 },
      (_, at): SegmentState => (at < 10 ? "completed" : "not_started"),
    );
    expect(widths(many)).toEqual(["25%"]);
    expect(screen.getByRole("img", { name: "10 of 40 done" })).toBeInTheDocument();
  });
});
