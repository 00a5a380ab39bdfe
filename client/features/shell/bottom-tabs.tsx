"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { AppLink } from "@/ui/app-link";
import { setPaletteOpen } from "@/ui/commands";
import { cx } from "@/ui/cx";
import { NavigationIcon } from "./nav-icons";
import { isCurrent, type NavEntry } from "./navigation";

const tab =
  "grid min-h-14 flex-1 content-center justify-items-center gap-[3px] font-medium text-11 no-underline";

/** Navigation under the thumb, on phones only. */
export function BottomTabs({ entries }: { entries: NavEntry[] }) {
  const here = usePathname();
  return (
    <nav
      aria-label="Main, small screens"
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {entries.map((entry) => {
        const current = isCurrent(entry, here);
        return (
          <AppLink
            key={entry.href}
            href={entry.href}
            aria-current={current ? "page" : undefined}
            className={cx(tab, current ? "text-accent" : "text-ink-2")}
          >
            <NavigationIcon icon={entry.icon} size={20} />
            {entry.label}
          </AppLink>
        );
      })}
      <button type="button" onClick={() => setPaletteOpen(true)} className={cx(tab, "text-ink-2")}>
        <Search size={20} aria-hidden />
        Search
      </button>
    </nav>
  );
}
