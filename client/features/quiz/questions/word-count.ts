/** How many words somebody wrote, in any script. */
export function wordCount(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  let words = 0;
  for (const segment of segments) if (segment.isWordLike) words += 1;
  return words;
}
