import { counted, exactDuration, percent } from "@/lib/format";
import type { Face } from "./types";

const FEEDBACK: Record<Face["feedback"], string> = {
  never: "You see your score, not which answers were right.",
  after_submission: "After each attempt you see what was right, and why.",
  after_last_attempt:
    "You see what was right, and why, once you have passed or used your last attempt.",
};

/** The rules of a quiz as sentences. */
export function faceSentences(face: Face): string[] {
  const questions = counted(face.questions_total, "question", "questions");
  const points =
    face.points_total === null ? "" : ` for ${counted(face.points_total, "point", "points")}`;
  return [
    `${questions}${points}. You pass with ${percent(face.passing_percentage)} or more.`,
    attemptsSentence(face),
    face.time_limit_minutes === null
      ? "There is no time limit. Every answer is saved as you give it."
      : `You have ${counted(face.time_limit_minutes, "minute", "minutes")} for an attempt. The server keeps the time, saves every answer as you give it, and at the end counts what is saved.`,
    ...extraSentences(face),
    FEEDBACK[face.feedback],
  ];
}

/** What the person was granted beyond the rules; nothing for most. */
function extraSentences(face: Face): string[] {
  const more = face.accommodation;
  const minutes = face.time_limit_minutes;
  if (!more) return [];
  const sentences = [];
  if (more.extra_time_percent > 0 && minutes !== null)
    sentences.push(
      `You have ${more.extra_time_percent} % more time: ${exactDuration(Math.ceil(minutes * 60 * (1 + more.extra_time_percent / 100)))} in all.`,
    );
  if (more.extra_attempts > 0 && face.attempts_allowed !== null)
    sentences.push(
      `You were given ${counted(more.extra_attempts, "extra attempt", "extra attempts")}.`,
    );
  return sentences;
}

function attemptsSentence(face: Face): string {
  if (face.attempts_allowed === null)
    return "You can try as often as you need; the best score counts.";
  const left = Math.max(0, face.attempts_allowed - face.attempts_used);
  const allowed = counted(face.attempts_allowed, "attempt", "attempts");
  if (face.attempts_used === 0) return `You have ${allowed}; the best score counts.`;
  return `You have used ${face.attempts_used} of ${allowed}; ${left === 0 ? "none is" : counted(left, "is", "are")} left.`;
}
