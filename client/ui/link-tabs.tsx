"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AppLink } from "./app-link";
import { cx } from "./cx";

export interface LinkTab {
  href: string;
  label: ReactNode;
  /** A number after the words: people, editions. */
  count?: ReactNode;
  /** `path`: this address only; `prefix`: also everything below. */
  match?: "path" | "prefix";
}

/** The pages of one thing. They are links: each has an address, back works, they open in a new tab. */
export function LinkTabs({
  tabs,
  label,
  className,
}: {
  tabs: LinkTab[];
  label: string;
  className?: string;
}) {
  const here = usePathname();
  return (
    <nav
      aria-label={label}
      className={cx("-mx-4 overflow-x-auto px-4 [scrollbar-width:none]", className)}
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => {
          const current =
            tab.match === "prefix"
              ? here === tab.href || here.startsWith(`${tab.href}/`)
              : here === tab.href;
          return (
            <li key={tab.href}>
              <AppLink
                href={tab.href}
                aria-current={current ? "page" : undefined}
                className={tabClass(current)}
              >
                {tab.label}
                {tab.count !== undefined && (
                  <span className="num font-normal text-ink-3">{tab.count}</span>
                )}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The look of one tab, shared with `Tabs`. */
export function tabClass(current: boolean): string {
  return cx(
    "inline-flex h-10 items-center gap-1.5 whitespace-nowrap border-b-2 font-medium text-13 no-underline outline-offset-[-2px] transition-colors max-sm:h-11 max-sm:text-14",
    current
      ? "border-accent text-ink"
      : "border-transparent text-ink-2 hover:border-line-strong hover:text-ink",
  );
}
