import type { components } from "@/api/generated/schema";

type Blank = components["schemas"]["Blank"];

interface Text {
  text: string;
  blanks: Blank[];
}

const GAP = /\[\[([\w.:-]{1,64})\]\]/g;

/** The names of the gaps in a text, in order, each once. */
export function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(GAP)].map((match) => match[1] ?? ""))];
}

const isEmpty = (blank: Blank) => !blank.accepted?.length && !blank.distractors?.length;

/**
 * The blanks of a text: one for each gap, in the text's order. One whose gap has gone is kept at
 * the end while there is something in it, so that cutting and pasting loses nothing.
 */
export function blanksFor(text: string, known: readonly Blank[]): Blank[] {
  const gaps = gapsIn(text);
  const byId = new Map(known.map((blank) => [blank.id, blank]));
  const named = gaps.map((id) => byId.get(id) ?? { id, accepted: [], distractors: [] });
  return [...named, ...known.filter((blank) => !gaps.includes(blank.id) && !isEmpty(blank))];
}

/** The text with what is selected made a gap, whose accepted answer it is. */
export function withGap(
  { text, blanks }: Text,
  from: number,
  to: number,
): Text & { caret: number } {
  const taken = new Set([...gapsIn(text), ...blanks.map((blank) => blank.id)]);
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const id = String(number);
  const selected = text.slice(from, to);
  const word = selected.trim();
  const start = from + (selected.length - selected.trimStart().length);
  const end = word ? start + word.length : from;
  const begin = word ? start : from;
  const next = `${text.slice(0, begin)}[[${id}]]${text.slice(end)}`;
  const fresh: Blank = { id, accepted: word ? [word] : [], distractors: [] };
  return {
    text: next,
    blanks: blanksFor(next, [...blanks, fresh]),
    caret: begin + id.length + 4,
  };
}
