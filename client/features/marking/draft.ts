import type { Mark, NewMark } from "./types";

/** A mark as it is being made. */
export interface Draft {
  levels: Record<string, string>;
  points: number | null;
  comment: string;
}

/** Where a mark begins: empty, or what was given before. */
export function draftOf(mark: Mark): Draft {
  const { given } = mark;
  if (!given) return { levels: {}, points: null, comment: "" };
  const free = mark.rubric.length === 0;
  return { levels: given.levels, points: free ? given.points : null, comment: given.comment };
}

/** What the levels chosen so far add up to; with no rubric the points as typed. */
export function pointsOf(mark: Mark, draft: Draft): number {
  if (mark.rubric.length === 0) return draft.points ?? 0;
  const sum = mark.rubric.reduce((total, criterion) => {
    const chosen = criterion.levels.find((level) => level.id === draft.levels[criterion.id]);
    return total + (chosen?.points ?? 0);
  }, 0);
  return Math.round(sum * 10_000) / 10_000;
}

/** Why the mark cannot be given yet, or null. */
export function missing(mark: Mark, draft: Draft): string | null {
  const open = mark.rubric.find((criterion) => !draft.levels[criterion.id]);
  if (open) return `Choose a level of “${open.title}”.`;
  if (mark.rubric.length === 0 && draft.points === null)
    return `Give 0 to ${mark.points_total} points.`;
  if (mark.round === 3 && draft.comment.trim() === "")
    return "Say why: both of you and the writer read it.";
  return null;
}

/** What is sent. */
export function sentOf(mark: Mark, draft: Draft): NewMark {
  const free = mark.rubric.length === 0;
  return {
    levels: free ? {} : draft.levels,
    points: free ? draft.points : null,
    comment: draft.comment.trim(),
  };
}
