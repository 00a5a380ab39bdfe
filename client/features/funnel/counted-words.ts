/** How the funnel's numbers are counted. */
export const COUNTED = {
  started:
    "People who pressed Start, whatever became of it. Invitations that were taken back are left out; so are people who have not started.",
  completed:
    "Of those, whose training is completed: every required content of their edition was done.",
  reached:
    "People who opened this content or one after it in the order of their own edition. It never grows on the way down, but where people may choose their order, or where a newer edition put something in.",
  begun: "People who opened this content, or had it marked as done by hand.",
  done: "People who have this content done, by its rule or by hand.",
  median:
    "Half of those who completed it needed less active time than this. Whoever has it done by hand without having spent any time is left out.",
  p90: "Nine of ten who completed it needed less active time than this.",
  here: "People who have not finished and whose last activity was in this content.",
  stopped: (days: number) =>
    `Of those, whoever has expired, left the team, or done nothing for ${days} days: this is where the training lost them.`,
} as const;
