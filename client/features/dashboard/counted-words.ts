export const PROGRESS_COUNTED =
  "Each segment is one content. It fills as the server sees its own rule being met, and is full when the content is done. Optional contents are shown too, but only the required ones are needed to finish.";

export const EFFORT_COUNTED =
  "The authors’ estimate for each required content that is not done, less the part of it that you have done already. It is a guess: you may be faster or slower.";

export const LIMIT_COUNTED =
  "By the server’s clock, from your first start. It runs on while you are away, and the clock of this device changes nothing.";

export const SCORE_COUNTED =
  "The mean of your best scores in the required quizzes. An attempt that went worse never lowers it.";
