import { describe, expect, it } from "vitest";
import { rowDetail, rowMeta } from "./outline-words";
import type { OutlineItem } from "./types";

const item: OutlineItem = {
  id: "c",
  title: "Ladders",
  content_type: "video",
  is_required: true,
  estimated_minutes: 9,
  time_limit: null,
  ends_at: null,
  mark: null,
  status: "in_progress",
  locked: false,
  lock_reason: null,
  lock_code: null,
  unlocked_by: null,
  score_percent: null,
  share: 0.1,
  detail: "57 s of 9 min 30 s watched",
  remaining_sentence: "7 min 36 s left to watch.",
  questions_total: null,
};

describe("words of an outline row", () => {
  it("brings the newest seconds into the server's sentence", () => {
    expect(
      rowDetail(item, [
        [0, 60],
        [120, 311],
      ]),
    ).toBe("4 min 11 s of 9 min 30 s watched");
    expect(rowDetail(item, null)).toBe("57 s of 9 min 30 s watched");
    expect(rowDetail({ ...item, status: "completed", detail: null }, [[0, 9]])).toBeNull();
  });

  it("says time for what is read or played, questions or the score for a quiz", () => {
    expect(rowMeta(item)).toBe("9 min");
    const quiz: OutlineItem = { ...item, content_type: "quiz", questions_total: 1 };
    expect(rowMeta(quiz)).toBe("1 question");
    expect(rowMeta({ ...quiz, score_percent: 79.99 })).toMatch(/^79\s%$/);
  });
});
