"use client";

import { Search } from "lucide-react";
import { setPaletteOpen } from "@/ui/commands";
import { Kbd } from "@/ui/kbd";

/** Looks like a search field; opens the command palette. */
export function SearchButton({ className = "" }: { className?: string }) {
  return (
    <button
      type="button"
      aria-keyshortcuts="Meta+K Control+K"
      onClick={() => setPaletteOpen(true)}
      className={`flex h-9 items-center gap-2 rounded-s border border-line bg-surface ps-2.5 pe-2 text-14 text-ink-3 transition-colors hover:border-line-strong ${className}`}
    >
      <Search size={16} aria-hidden />
      <span className="min-w-0 flex-1 truncate text-start">Search or go to…</span>
      <Kbd>
        <span className="apple-key">⌘ K</span>
        <span className="other-key">Ctrl K</span>
      </Kbd>
    </button>
  );
}
