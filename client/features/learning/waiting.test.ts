import { describe, expect, it } from "vitest";
import type { Beat, OutlineItem } from "./types";
import { waitingLines, waitingSentence } from "./waiting";

const contents = [
  { id: "v", title: "Ladders", content_type: "video" },
  { id: "t", title: "Edges", content_type: "text" },
] as OutlineItem[];
const beat = (content_id: string, seconds: number) => ({ content_id, seconds }) as Beat;

describe("what waits", () => {
  it("is summed by content and said in one sentence", () => {
    const lines = waitingLines([beat("v", 60), beat("t", 20), beat("v", 60)], contents);
    expect(lines).toEqual([
      { content_id: "v", title: "Ladders", words: "2 min of video" },
      { content_id: "t", title: "Edges", words: "20 s of reading" },
    ]);
    expect(waitingSentence(lines)).toBe("2 min of video and 20 s of reading wait here");
    expect(waitingSentence(lines.slice(0, 1))).toBe("2 min of video waits here");
  });
});
