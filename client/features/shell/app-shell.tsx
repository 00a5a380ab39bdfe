import type { ReactNode } from "react";
import { LearnerShell } from "./learner-shell";
import { type ShellPerson, type ShellTeam, worksOnTeam } from "./navigation";
import { TeamShell } from "./team-shell";

interface Props {
  me: ShellPerson & { teams: ShellTeam[]; actions: string[] };
  /** The team of the address; where it names none, the one last visited. */
  teamSlug: string | null;
  children: ReactNode;
}

/** The shell for what the person does in this team: learn in it, or also work on it. */
export function AppShell({ me, teamSlug, children }: Props) {
  const team = me.teams.find((one) => one.slug === teamSlug) ?? me.teams[0] ?? null;
  const person = { name: me.name, email: me.email };
  // Only what the navigation needs goes to the browser.
  const teams = me.teams.map(({ slug, name, roles, actions }) => ({ slug, name, roles, actions }));
  const own = teams.find((one) => one.slug === team?.slug) ?? null;
  const mayCreateTeam = me.actions.includes("create_team");
  if (own && worksOnTeam(own)) {
    return (
      <TeamShell person={person} team={own} teams={teams} mayCreateTeam={mayCreateTeam}>
        {children}
      </TeamShell>
    );
  }
  return (
    <LearnerShell person={person} team={own} teams={teams} mayCreateTeam={mayCreateTeam}>
      {children}
    </LearnerShell>
  );
}
