import type { OutlineItem } from "./types";

const WORDS: Record<NonNullable<OutlineItem["mark"]>, string> = { new: "New", changed: "Changed" };

/** Says that a content is new, or other than when the person last looked. */
export function MarkBadge({ mark }: { mark: OutlineItem["mark"] }) {
  if (!mark) return null;
  return (
    <span className="ms-1.5 inline-block rounded-xs bg-blue-soft px-1.5 align-[0.06em] font-medium text-11 text-blue leading-[1.125rem]">
      {WORDS[mark]}
    </span>
  );
}
