"use client";

import { usePathname } from "next/navigation";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { isCurrent, type NavEntry } from "./navigation";

/** The learner's pages, in the bar; on phones `BottomTabs` takes their place. */
export function TopNav({ entries }: { entries: NavEntry[] }) {
  const here = usePathname();
  return (
    <nav aria-label="Main" className="ms-5 flex items-center gap-0.5 max-sm:hidden">
      {entries.map((entry) => {
        const current = isCurrent(entry, here);
        return (
          <AppLink
            key={entry.href}
            href={entry.href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "inline-flex items-center px-3 font-medium no-underline transition-colors",
              current
                ? "h-14 text-ink shadow-[inset_0_-2px_var(--accent)]"
                : "h-9 rounded-s text-ink-2 hover:bg-sunken hover:text-ink",
            )}
          >
            {entry.label}
          </AppLink>
        );
      })}
    </nav>
  );
}
