const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/** The tags in a line of text as the server keeps them: lower case, each once. */
export function tagsIn(text: string): string[] {
  const tidy = text
    .split(",")
    .map((tag) => tag.trim().replace(/\s+/g, " ").toLowerCase().slice(0, LONGEST_TAG).trim());
  return [...new Set(tidy.filter(Boolean))].slice(0, MOST_TAGS);
}
