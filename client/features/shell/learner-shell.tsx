import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Mark } from "@/ui/wordmark";
import { AccountButton } from "./account-button";
import { BottomTabs } from "./bottom-tabs";
import { type NavEntry, navigationOf, type ShellPerson, type ShellTeam } from "./navigation";
import { Palette } from "./palette";
import { SearchButton } from "./search-button";
import { MAIN_ID, SkipLink } from "./skip-link";
import { TeamSwitcher } from "./team-switcher";
import { TopNav } from "./top-nav";

interface Props {
  person: ShellPerson;
  /** The team one is in; null for a person without any. */
  team: ShellTeam | null;
  teams: ShellTeam[];
  mayCreateTeam: boolean;
  children: ReactNode;
}

/** For people who learn: one bar above, tabs below on phones, a calm column between. */
export function LearnerShell({ person, team, teams, mayCreateTeam, children }: Props) {
  const entries: NavEntry[] = team
    ? navigationOf(team)
    : [
        { href: paths.start(), label: "Home", icon: "home", exact: true },
        { href: paths.certificates(), label: "Certificates", icon: "certificates" },
      ];
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-line border-b bg-paper px-6 max-sm:ps-3 max-sm:pe-2">
        <AppLink href={paths.start()} aria-label="Footplate, home" className="tap me-2 rounded-s">
          <Mark />
        </AppLink>
        {team && <TeamSwitcher team={team} teams={teams} mayCreate={mayCreateTeam} />}
        <TopNav entries={entries} />
        <span className="flex-1" />
        <SearchButton className="w-58 max-sm:hidden" />
        <AccountButton person={person} />
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 outline-none max-sm:pb-14">
        {children}
      </main>
      <BottomTabs entries={entries} />
      <Palette team={team} teams={teams} />
    </div>
  );
}
