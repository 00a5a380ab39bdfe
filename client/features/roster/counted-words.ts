/** How the columns of the roster are counted. */
export const COUNTED = {
  progress:
    "Contents that are done, of all contents of the person’s edition, optional ones included. The training is completed when the required ones are.",
  score:
    "The mean of the best scores of the required quizzes that were graded. What was marked as done by hand has no score.",
  time: "Active time by the server’s clock: at most what really passed, once for two tabs or devices, without what was hidden or idle.",
  due: "The earliest date that applies, in the team’s time zone, unless a manager set another. The arrow at the end of a line says which rule decided.",
} as const;
