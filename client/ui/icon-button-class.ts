import { cx } from "./cx";

const SIZE = { s: "size-7", m: "size-9 max-sm:size-10", l: "size-11" };

export type IconButtonSize = keyof typeof SIZE;
export type IconButtonTone = "quiet" | "framed" | "danger";

/** The look of an icon button, for links and triggers that are not `IconButton`. */
export function iconButtonClass(
  size: IconButtonSize = "m",
  tone: IconButtonTone = "quiet",
): string {
  return cx(
    "tap inline-grid flex-none place-items-center rounded-s border transition-colors",
    tone === "framed"
      ? "border-line-strong bg-surface hover:border-ink-3"
      : "border-transparent hover:bg-sunken",
    tone === "danger" ? "text-ink-2 hover:text-red" : "text-ink-2 hover:text-ink",
    "disabled:cursor-not-allowed disabled:text-ink-3 disabled:opacity-60 disabled:hover:bg-transparent",
    SIZE[size],
  );
}
