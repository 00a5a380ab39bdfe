import type { Item } from "./types";

type Tone = Item["remarks"][number]["tone"];

const ORDER: Tone[] = ["key", "look", "few", "fine"];

/** What a question most needs: the gravest tone of its remarks. */
export function toneOf(item: Pick<Item, "remarks">): Tone {
  const said = item.remarks.map((remark) => remark.tone);
  return ORDER.find((tone) => said.includes(tone)) ?? "fine";
}

/** Where on the page the question stands. */
export function anchorOf(item: Pick<Item, "number">): string {
  return `question-${item.number}`;
}
