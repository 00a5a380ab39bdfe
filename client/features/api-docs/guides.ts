/** A page of docs/guides. */
export interface Guide {
  slug: string;
  title: string;
  /** The first paragraph, for lists and search engines. */
  lead: string;
  markdown: string;
  rank: number;
}

/** The order in which the guides are offered; one that is not here comes last. */
const ORDER = [
  "first-invitation",
  "tokens",
  "webhooks",
  "import-questions",
  "verify-a-certificate",
  "errors",
  "audit",
];

/** Reads a guide: its title is its first heading, its lead the paragraph below. */
export function guideOf(slug: string, text: string): Guide {
  const [, title = slug, rest = text] = /^# (.+)\n([\s\S]*)$/.exec(text.trim()) ?? [];
  const lead = rest.trim().split("\n\n")[0]?.replaceAll("\n", " ") ?? "";
  const at = ORDER.indexOf(slug);
  return {
    slug,
    title,
    lead: lead.replaceAll(/[`*]|\]\([^)]*\)|\[/g, ""),
    markdown: rest.trim(),
    rank: at < 0 ? ORDER.length : at,
  };
}
