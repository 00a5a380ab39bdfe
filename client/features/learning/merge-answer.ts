import type { BeatAnswer, LearnerContent, OutlineItem, Training } from "./types";

/** The training as it stands after a heartbeat; what the answer does not tell stays as it was. */
export function mergeAnswer(training: Training, answer: BeatAnswer): Training {
  const { content, training: told } = answer;
  const mergeItem = (item: OutlineItem): OutlineItem =>
    item.id === content.id
      ? {
          ...item,
          status: content.status,
          share: content.share,
          remaining_sentence: leftAfter(item, content),
        }
      : item;
  return {
    ...training,
    status: told.status,
    contents_completed: told.contents_completed,
    contents_total: told.contents_total,
    time_spent_seconds: told.time_spent_seconds,
    time_limit_ends_at: told.time_limit_ends_at,
    certificate_number: answer.certificate_number ?? training.certificate_number,
    sections: withItems(training, mergeItem),
  };
}

/**
 * What is left after a heartbeat. Time at a quiz changes nothing of what it asks, and a heartbeat
 * knows no pass mark: until it is passed, what the page said stays.
 */
function leftAfter(item: OutlineItem, beat: BeatAnswer["content"]): string | null {
  const sits = item.content_type === "quiz" && beat.status !== "completed";
  return sits ? item.remaining_sentence : beat.remaining_sentence;
}

/** What the answer to an opening tells about the content's row in the outline. */
export type Opened = Pick<LearnerContent, "id" | "status" | "ends_at" | "mark">;

/** The training with a content of it opened. */
export function withOpened(training: Training, { id, status, ends_at, mark }: Opened): Training {
  const sections = withItems(training, (item) =>
    item.id === id ? { ...item, status, ends_at, mark } : item,
  );
  return { ...training, sections };
}

function withItems(
  training: Training,
  change: (item: OutlineItem) => OutlineItem,
): Training["sections"] {
  return training.sections.map((section) => ({
    ...section,
    contents: section.contents.map(change),
  }));
}
