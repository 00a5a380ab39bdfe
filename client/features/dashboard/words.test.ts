import { describe, expect, it } from "vitest";
import type { TrainingRow } from "./types";
import { badgeWords, closedReason, isOver, rowMeta } from "./words";

const place = { locale: "en", timezone: "Europe/Berlin" };
const now = "2026-11-25T08:00:00Z";
const row = {
  state: "due_soon",
  due_at: "2026-11-27T22:59:59Z",
  started_at: "2026-11-20T08:00:00Z",
  completed_at: null,
  score_percent: null,
  closed: null,
  content_types: ["video", "text"],
  estimated_minutes_left: 35,
} as unknown as TrainingRow;
const closed = (code: NonNullable<TrainingRow["closed"]>["code"], reason: string): TrainingRow => ({
  ...row,
  closed: { code, reason, what_now: "" },
});

describe("the words of a training's row", () => {
  it("say what is in it and how long the rest takes", () => {
    expect(rowMeta(row, place, now)).toBe("Videos and texts · about 35 min left");
    expect(badgeWords(row, place, now)).toBe("Due Friday");
  });

  it("say why it is closed instead, with a full stop", () => {
    const ended = closed("expired", "The time for “Why” ran out");
    expect(rowMeta(ended, place, now)).toBe("The time for “Why” ran out.");
    expect(badgeWords(ended, place, now)).toBeNull();
    expect(closedReason({ code: "revoked", reason: "Withdrawn.", what_now: "" })).toBe(
      "Withdrawn.",
    );
  });

  it("count as over what cannot be gone on with", () => {
    const codes = ["paused", "archived", "expired", "revoked", "declined"] as const;
    expect(codes.filter((code) => isOver(closed(code, "x")))).toEqual([
      "archived",
      "expired",
      "revoked",
      "declined",
    ]);
    expect(isOver(row)).toBe(false);
  });
});
