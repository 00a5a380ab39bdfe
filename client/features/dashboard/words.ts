import { counted, dueWords, estimate, list, type Place, percent, shortDate } from "@/lib/format";
import type { Dashboard, TrainingRow } from "./types";

const KINDS: Record<TrainingRow["content_types"][number], [string, string]> = {
  text: ["text", "texts"],
  video: ["video", "videos"],
  audio: ["audio", "audio"],
  quiz: ["quiz", "quizzes"],
};
const OPEN = new Set(["not_started", "in_progress", "due_soon", "overdue"]);

/** "one overdue, one due this week": what the day's line says, or a kind word when nothing is. */
export function dayWords(dashboard: Dashboard, place: Place): string {
  const tones = dashboard.due.map((one) => dueWords(one.due_at, dashboard.now, place).tone);
  const late = tones.filter((tone) => tone === "overdue").length;
  const soon = tones.filter((tone) => tone === "soon").length;
  const words = [
    late > 0 ? `${small(late)} overdue` : "",
    soon > 0 ? `${small(soon)} due within a week` : "",
  ].filter(Boolean);
  if (words.length > 0) return words.join(", ");
  return dashboard.due.length > 0 ? "nothing due this week" : "nothing due";
}

const SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Small numbers as words, as a sentence wants them. */
function small(value: number): string {
  return SMALL[value] ?? String(value);
}

/** Why a training is closed, as a sentence. */
export function closedReason(closed: NonNullable<TrainingRow["closed"]>): string {
  return closed.reason.replace(/([^.!?])$/, "$1.");
}

/** Closed for good, and not finished. What is paused goes on. */
export function isOver(row: TrainingRow): boolean {
  return row.closed !== null && row.closed.code !== "paused";
}

/** The quiet line under a program's title. */
export function rowMeta(row: TrainingRow, place: Place, now: string): string {
  if (row.completed_at) {
    const score = row.score_percent === null ? "" : ` with ${percent(row.score_percent)}`;
    return `Finished ${shortDate(row.completed_at, place, now)}${score}`;
  }
  if (row.closed) return closedReason(row.closed);
  if (row.state === "not_started" && row.time_limit_minutes) {
    return `${counted(row.time_limit_minutes, "minute", "minutes")} once started`;
  }
  const kinds = list(row.content_types.map((kind) => KINDS[kind][1]));
  const left = estimate(row.estimated_minutes_left);
  return `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)} · ${left}${row.started_at ? " left" : ""}`;
}

/** The words of a row's badge: when it is due, or how it ended. */
export function badgeWords(row: TrainingRow, place: Place, now: string): string | null {
  if (!OPEN.has(row.state) || row.closed || !row.due_at) return null;
  return dueWords(row.due_at, now, place).words;
}
