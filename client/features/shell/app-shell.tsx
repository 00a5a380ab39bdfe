import type { ReactNode } from "react";
import { LearnerShell } from "./learner-shell";
import { type ShellPerson, type ShellTeam, worksOnTeam } from "./navigation";
import { SeeingBanner, type Sight } from "./seeing-banner";
import { TeamShell } from "./team-shell";

interface Props {
  me: ShellPerson & { teams: ShellTeam[]; actions: string[]; seeing_as: Sight | null };
  /** The team of the address; where it names none, the one last visited. */
  teamSlug: string | null;
  children: ReactNode;
}

/** The shell for what the person does in this team: learn in it, or also work on it. */
export function AppShell({ me, teamSlug, children }: Props) {
  const team = me.teams.find((one) => one.slug === teamSlug) ?? me.teams[0] ?? null;
  const person = { name: me.name, email: me.email };
  // Only what the navigation needs goes to the browser.
  const teams = me.teams.map(({ slug, name, role_titles, actions }) => ({
    slug,
    name,
    role_titles,
    actions,
  }));
  const own = teams.find((one) => one.slug === team?.slug) ?? null;
  const mayCreateTeam = me.actions.includes("create_team");
  if (own && worksOnTeam(own)) {
    return (
      <>
        <SeeingBanner sight={me.seeing_as} />
        <TeamShell person={person} team={own} teams={teams} mayCreateTeam={mayCreateTeam}>
          {children}
        </TeamShell>
      </>
    );
  }
  return (
    <>
      <SeeingBanner sight={me.seeing_as} />
      <LearnerShell person={person} team={own} teams={teams} mayCreateTeam={mayCreateTeam}>
        {children}
      </LearnerShell>
    </>
  );
}
