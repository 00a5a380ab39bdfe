"use client";

import { Search } from "lucide-react";
import { setPaletteOpen } from "@/ui/commands";
import { cx } from "@/ui/cx";
import { Kbd } from "@/ui/kbd";

interface Props {
  /** As high as the entries of the side navigation. */
  compact?: boolean;
  className?: string;
}

/** Looks like a search field; opens the command palette. */
export function SearchButton({ compact = false, className }: Props) {
  return (
    <button
      type="button"
      aria-keyshortcuts="Meta+K Control+K"
      onClick={() => setPaletteOpen(true)}
      className={cx(
        "flex items-center gap-2 rounded-s border border-line bg-surface text-ink-3 transition-colors hover:border-line-strong",
        compact ? "h-8 px-2 text-13 max-lg:h-11" : "h-9 ps-2.5 pe-2 text-14",
        className,
      )}
    >
      <Search size={16} aria-hidden />
      <span className="min-w-0 flex-1 truncate text-start">
        {compact ? "Search or go to" : "Search or go to…"}
      </span>
      <Kbd>
        <span className="apple-key">⌘ K</span>
        <span className="other-key">Ctrl K</span>
      </Kbd>
    </button>
  );
}
