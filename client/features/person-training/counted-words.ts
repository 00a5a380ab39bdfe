/** How the numbers of a training are counted, for whoever reads somebody else's. */
export const COUNTED = {
  progress:
    "Contents that are done, of all contents of this person’s edition, optional ones included. Only the required ones decide when the training is completed.",
  time: "Active time with each content by the server’s clock: at most the time that really passed, and once for two tabs or devices. What was done while the page was hidden or nobody moved is left out.",
  score:
    "The mean of the best scores of the required quizzes that were graded. A quiz that was marked as done by hand has no score and is left out.",
  due: "The moment by which it should be done, in the team’s time zone. “Why is this due?” in the list of people says which rule decided.",
  share:
    "For films and recordings the share that was really played, each second once, at twice the speed at most. For texts, reading to the end is half of it and the asked time the other half.",
} as const;
