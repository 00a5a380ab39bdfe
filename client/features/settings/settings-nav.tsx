"use client";

import { usePathname } from "next/navigation";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { LinkTabs } from "@/ui/link-tabs";

/** One page of the settings; which there are stands in `lib/settings-pages.ts`. */
export interface SettingsLink {
  href: string;
  label: string;
}

interface Props {
  links: SettingsLink[];
  /** The settings' own address, current on that address alone. */
  root: string;
}

/** The pages of a team's settings: a list at the side, tabs on a phone. */
export function SettingsNav({ links, root }: Props) {
  const here = usePathname();
  const current = (href: string) => here === href || (href !== root && here.startsWith(`${href}/`));
  return (
    <>
      <div className="border-line border-b px-4 lg:hidden">
        <LinkTabs
          label="Settings"
          tabs={links.map((link) => ({ ...link, match: link.href === root ? "path" : "prefix" }))}
        />
      </div>
      <nav
        aria-label="Settings"
        className="sticky top-0 self-start border-line border-e px-3 py-5 max-lg:hidden md:min-h-dvh"
      >
        <p className="mb-1.5 px-2 text-12 text-ink-3">Settings</p>
        <ul className="grid gap-0.5">
          {links.map((link) => (
            <li key={link.href}>
              <AppLink
                href={link.href}
                aria-current={current(link.href) ? "page" : undefined}
                className={cx(
                  "flex h-8 items-center rounded-s px-2 font-medium no-underline transition-colors",
                  current(link.href)
                    ? "bg-sunken text-ink"
                    : "text-ink-2 hover:bg-sunken hover:text-ink",
                )}
              >
                {link.label}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
