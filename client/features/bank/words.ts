import type { QuestionType } from "./types";

/** What a list calls the types of questions. */
export const TYPE_WORDS: Record<QuestionType, string> = {
  single: "One answer",
  multiple: "Several answers",
  true_false: "True or false",
  short_text: "Short text",
  numeric: "Number",
  matching: "Matching",
  ordering: "Ordering",
  fill_in: "Fill in",
  essay: "Essay",
};

/** "tagged safety", "tagged safety and ladders", in the order in which they were chosen. */
export function tagWords(tags: readonly string[]): string {
  if (tags.length === 0) return "with any tag";
  return `tagged ${new Intl.ListFormat("en", { type: "conjunction" }).format(tags)}`;
}
