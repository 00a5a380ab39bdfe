import type { Training } from "./types";

/** How "3 of 8 done" is counted, for this training. */
export function progressCounted({ contents_total, completion }: Training): string {
  const { required_total, required_completed } = completion;
  const optional = contents_total - required_total;
  const needed =
    optional > 0
      ? `${required_completed} of the ${required_total} required ones are done; the ${optional} optional ${optional === 1 ? "one is" : "ones are"} shown here too, but you do not need ${optional === 1 ? "it" : "them"} to finish.`
      : "All of them are required.";
  return `Each segment is one content. It fills as the server sees its own rule being met, and is full when the content is done. ${needed}`;
}

export const TIME_COUNTED =
  "The time in which a content was open in front of you: while you moved, scrolled or typed, or a recording played. A minute without any of it stops the count. The server never counts more than has passed by its own clock, however many windows are open.";

export const SCORE_COUNTED =
  "The mean of your best scores in the required quizzes. An attempt that went worse never lowers it.";
