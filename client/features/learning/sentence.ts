/** The words with a full stop at their end, unless they end otherwise. */
export function sentence(words: string): string {
  return words.replace(/([^.!?])$/, "$1.");
}
