import { counted, exactDuration, percent } from "@/lib/format";
import { contentsOf, type OutlineItem, type Ranges, type Training } from "./types";

/** "4 min", "92 %", "8 questions": what is worth knowing at the end of a row. */
export function rowMeta(item: OutlineItem): string | null {
  if (item.content_type === "quiz") {
    if (item.score_percent !== null) return percent(item.score_percent);
    const total = item.questions_total;
    return total ? counted(total, "question", "questions") : null;
  }
  return item.estimated_minutes > 0 ? `${item.estimated_minutes} min` : null;
}

/**
 * The server's words for how far a content is; for a recording with the seconds
 * of a newer heartbeat in them.
 */
export function rowDetail(item: OutlineItem, watched?: Ranges | null): string | null {
  if (item.status !== "in_progress" || !watched || !item.detail) return item.detail;
  const played = watched.reduce((sum, [from = 0, to = 0]) => sum + to - from, 0);
  return item.detail.replace(/^.+? of /, `${exactDuration(played)} of `);
}

/** What a screen reader hears after the title. */
export function spokenState(item: OutlineItem): string {
  if (item.status === "completed") return ", done";
  if (item.lock_code === "time_over") return ", its time is over";
  if (item.locked) return ", locked";
  return item.status === "in_progress" ? ", in progress" : "";
}

/** The content to go on with. */
export function resumeItem(training: Training): OutlineItem | null {
  return contentsOf(training).find((item) => item.id === training.resume_content_id) ?? null;
}
