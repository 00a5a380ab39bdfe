/** How the reference is grouped. A tag that is not here is shown under its own name, at the end. */

export interface ResourceWords {
  title: string;
  /** One or two sentences: what this is and who works with it. */
  words: string;
}

export const RESOURCES: Record<string, ResourceWords> = {
  me: {
    title: "You",
    words:
      "Who is calling: the person behind the session or token, their teams and what they may do there.",
  },
  tokens: {
    title: "Tokens and applications",
    words:
      "Secrets that let programs act for a person or a team. They are made, rotated and revoked by people at a browser, never by another token.",
  },
  teams: {
    title: "Teams and roles",
    words: "A team owns everything in it. Roles say what its members may do.",
  },
  members: {
    title: "Members",
    words:
      "Who belongs to a team, with which roles. A membership outlives the person's leaving, so that the record stands.",
  },
  groups: { title: "Groups", words: "Named sets of members: a shift, a depot, a department." },
  programs: {
    title: "Programs",
    words:
      "Drafts with their sections and contents. Nothing that is changed here reaches learners until it is published.",
  },
  publishing: {
    title: "Publishing",
    words:
      "Publishing freezes the draft as an edition. Learners always see an edition, so nothing changes under them.",
  },
  media: { title: "Media", words: "Images, videos and recordings of a team, for use in contents." },
  uploads: {
    title: "Uploads",
    words: "Files of any size in pieces, resumed where they stopped, by the tus protocol 1.0.",
  },
  invitations: {
    title: "Invitations",
    words: "One person's ticket through one program: offered, accepted, completed or expired.",
  },
  progress: {
    title: "Trainings",
    words:
      "A program as its learner takes it: what is due, what is locked and why, what counts as done.",
  },
  quizzes: {
    title: "Quiz attempts",
    words:
      "One sitting of a quiz. The server keeps the time and grades; answers are saved one by one.",
  },
  certificates: {
    title: "Certificates",
    words:
      "The proof of completion. Its owner, the team and anyone who has its number can read it.",
  },
  reports: {
    title: "Reports",
    words: "Who is how far, who is late: a program's roster and a team at a glance.",
  },
  audit: {
    title: "Audit log",
    words:
      "Who did what to whom, when, from where and why. Nothing in it can be changed, and reading it is recorded too.",
  },
  webhooks: {
    title: "Webhooks",
    words:
      "Addresses of yours that are told what happens, signed as Standard Webhooks asks, with every delivery on record.",
  },
  site: { title: "This server", words: "What anybody may know about this installation." },
  api: {
    title: "The document",
    words: "The description that this reference, the types and the clients are made from.",
  },
};

/** The resource's name in addresses: "Certificates" is "certificates". */
export function slugOf(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

export function wordsOf(slug: string, tag: string): ResourceWords {
  return RESOURCES[slug] ?? { title: tag, words: "" };
}

/** Where a resource stands: in the order above, unknown ones last. */
export function rankOf(slug: string): number {
  const at = Object.keys(RESOURCES).indexOf(slug);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}
