"use client";

import { usePathname } from "next/navigation";
import { AppLink } from "@/ui/app-link";
import { Avatar } from "@/ui/avatar";
import { cx } from "@/ui/cx";
import { AccountButton } from "./account-button";
import { NavigationIcon } from "./nav-icons";
import { isCurrent, navigationOf, roleTitle, type ShellPerson, type ShellTeam } from "./navigation";
import { SearchButton } from "./search-button";
import { TeamSwitcher } from "./team-switcher";

export interface SideNavProps {
  person: ShellPerson;
  team: ShellTeam;
  teams: ShellTeam[];
  mayCreateTeam: boolean;
}

/** The team's pages: at the side on wide screens, in the drawer on narrow ones. */
export function SideNav({ person, team, teams, mayCreateTeam }: SideNavProps) {
  const here = usePathname();
  return (
    <div className="flex min-h-full flex-1 flex-col gap-3 p-3 text-13">
      <div className="grid gap-2 pt-1">
        <TeamSwitcher team={team} teams={teams} mayCreate={mayCreateTeam} badge />
        <SearchButton compact />
      </div>
      <nav aria-label="Team" className="grid gap-0.5">
        {navigationOf(team).map((entry) => {
          const current = isCurrent(entry, here);
          return (
            <AppLink
              key={entry.href}
              href={entry.href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "flex h-8 items-center gap-2.5 rounded-s px-2 font-medium no-underline transition-colors max-lg:h-11",
                current
                  ? "bg-accent-soft text-accent"
                  : "text-ink-2 hover:bg-sunken hover:text-ink",
              )}
            >
              <NavigationIcon icon={entry.icon} size={16} />
              {entry.label}
            </AppLink>
          );
        })}
      </nav>
      <span className="flex-1" />
      <AccountButton
        person={person}
        side="top"
        align="start"
        trigger={
          <button
            type="button"
            className="flex items-center gap-2.5 rounded-s p-2 text-start hover:bg-sunken"
          >
            <Avatar name={person.name} size="s" />
            <span className="min-w-0 leading-snug">
              <span className="block truncate font-semibold">{person.name}</span>
              <span className="block text-12 text-ink-3">{roleTitle(team.role_titles)}</span>
              <span className="sr-only">, account menu</span>
            </span>
          </button>
        }
      />
    </div>
  );
}
