import type { LearnerContent, Training } from "./types";

/** A moment at which the server closes something. */
export interface HardEnd {
  at: string;
  /** What ends: the whole training, or this content alone. */
  of: "training" | "content";
}

const HOUR_MS = 3_600_000;
/** A deadline that ends the training is a clock only when it is this near; before, it is a date. */
const NEAR_MS = 2 * HOUR_MS;

/** The next moment the server closes something here, or null while no clock runs. */
export function nextEnd(
  training: Training,
  content: Pick<LearnerContent, "ends_at" | "status"> | null,
  now_ms: number,
): HardEnd | null {
  if (training.status !== "accepted") return null;
  const ends: HardEnd[] = [];
  if (training.time_limit_ends_at) ends.push({ at: training.time_limit_ends_at, of: "training" });
  const due = training.late_completion ? null : training.due_at;
  if (due && Date.parse(due) - now_ms < NEAR_MS) ends.push({ at: due, of: "training" });
  if (content?.ends_at && content.status !== "completed")
    ends.push({ at: content.ends_at, of: "content" });
  return ends.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null;
}

/** "3 days", "1 h 12 min", "18 min"; from two minutes on every second: "1:42". */
export function leftWords(left_seconds: number): string {
  if (left_seconds <= 0) return "0:00";
  if (left_seconds <= 120) {
    const whole = Math.floor(left_seconds);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  }
  const minutes = Math.floor(left_seconds / 60);
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))} days`;
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export type Urgency = "calm" | "soon" | "last";

/** Warnings come at ten and at two minutes. */
export function urgencyOf(left_seconds: number): Urgency {
  if (left_seconds <= 120) return "last";
  return left_seconds <= 600 ? "soon" : "calm";
}
