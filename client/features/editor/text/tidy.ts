/** Lines that hold nothing but a non-breaking space: how an empty paragraph is written down. */
const EMPTY_PARAGRAPH = /^[ \t]*(?:&nbsp;|\u00a0)[ \t]*$/gm;

/** Markdown as it is kept: no empty paragraphs, no runs of blank lines, one line end at the end. */
export function tidyMarkdown(markdown: string): string {
  const text = markdown.replace(EMPTY_PARAGRAPH, "");
  return withoutRuns(text).trim();
}

/** Blank lines inside fenced code belong to the code. */
function withoutRuns(text: string): string {
  return text
    .split(/(^```[\s\S]*?^```)/m)
    .map((part) => (part.startsWith("```") ? part : part.replace(/\n{3,}/g, "\n\n")))
    .join("");
}

/** Words for an image as Markdown holds them: brackets and line ends would end them. */
export function altMarkdown(alt: string): string {
  return alt.replace(/\s+/g, " ").replace(/([[\]\\])/g, "\\$1");
}

/** A typed address as a link may carry it, or null: a site, a mail address or a path of ours. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(text)) return text;
  if (/^\/\S*$/.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/:]+\.[^\s:]{2,}$/.test(text) ? `https://${text}` : null;
}
