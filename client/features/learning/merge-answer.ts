import type { BeatAnswer, OutlineItem, Training } from "./types";

/** The training as it stands after a heartbeat; what the answer does not tell stays as it was. */
export function mergeAnswer(training: Training, answer: BeatAnswer): Training {
  const { content, training: told } = answer;
  const mergeItem = (item: OutlineItem): OutlineItem =>
    item.id === content.id ? { ...item, status: content.status, share: content.share } : item;
  return {
    ...training,
    status: told.status,
    contents_completed: told.contents_completed,
    contents_total: told.contents_total,
    time_spent_seconds: told.time_spent_seconds,
    time_limit_ends_at: told.time_limit_ends_at,
    certificate_number: answer.certificate_number ?? training.certificate_number,
    sections: training.sections.map((section) => ({
      ...section,
      contents: section.contents.map(mergeItem),
    })),
  };
}
