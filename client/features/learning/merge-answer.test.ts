import { describe, expect, it } from "vitest";
import { mergeAnswer, withOpened } from "./merge-answer";
import type { BeatAnswer, OutlineItem, Training } from "./types";

const item = (id: string, more: Partial<OutlineItem> = {}): OutlineItem =>
  ({
    id,
    content_type: "text",
    status: "not_started",
    share: 0,
    mark: "new",
    ends_at: null,
    remaining_sentence: "Scroll to the end.",
    ...more,
  }) as OutlineItem;
const training = {
  contents_completed: 0,
  certificate_number: null,
  sections: [
    {
      title: null,
      contents: [
        item("a"),
        item("q", { content_type: "quiz", remaining_sentence: "Pass the quiz with 80 % or more." }),
      ],
    },
  ],
} as unknown as Training;
const answer = (id: string, status: "in_progress" | "completed", left: string | null) =>
  ({
    content: { id, status, share: 0.5, remaining_sentence: left },
    training: { status: "accepted", contents_completed: 1, contents_total: 2 },
    certificate_number: null,
  }) as unknown as BeatAnswer;
const row = (of: Training, at: number) => of.sections[0]?.contents[at];

describe("the outline after an answer", () => {
  it("says what is left now", () => {
    const after = mergeAnswer(training, answer("a", "in_progress", "Stay 15 s more."));
    expect(row(after, 0)).toMatchObject({
      status: "in_progress",
      share: 0.5,
      remaining_sentence: "Stay 15 s more.",
    });
    expect(row(after, 1)).toEqual(row(training, 1));
    expect(after.contents_completed).toBe(1);
  });

  it("keeps a quiz's pass mark, which a heartbeat does not know, until it is passed", () => {
    const sitting = mergeAnswer(training, answer("q", "in_progress", "Pass the quiz."));
    expect(row(sitting, 1)?.remaining_sentence).toBe("Pass the quiz with 80 % or more.");
    const passed = mergeAnswer(training, answer("q", "completed", null));
    expect(row(passed, 1)?.remaining_sentence).toBeNull();
  });

  it("is neither new nor without its clock once a content is opened", () => {
    const ends_at = "2026-11-22T11:10:00Z";
    const after = withOpened(training, { id: "a", status: "in_progress", ends_at, mark: null });
    expect(row(after, 0)).toMatchObject({ status: "in_progress", ends_at, mark: null });
    expect(row(after, 1)?.mark).toBe("new");
  });
});
