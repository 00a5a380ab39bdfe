import { Plus } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge } from "@/ui/program-state";
import { ProgramTabs } from "@/ui/program-tabs";

type Program = components["schemas"]["Program"];

/** The head of a program's roster: which program, its state, the one thing to do. */
export function RosterHeader({
  team,
  program,
  results,
}: {
  team: string;
  program: Program;
  results: boolean;
}) {
  return (
    <PageHeader
      title={program.title}
      crumbs={[{ label: "Programs", href: paths.programs(team) }]}
      badges={<ProgramStateBadge state={program.state} edition={program.edition?.number ?? null} />}
      actions={
        program.actions.includes("invite") && (
          <ButtonLink
            size="s"
            variant="primary"
            icon={<Plus size={16} />}
            href={paths.invite(team, program.id)}
          >
            Invite people
          </ButtonLink>
        )
      }
      tabs={
        <ProgramTabs
          team={team}
          program={program.id}
          invitations
          results={results}
          editions={program.edition?.number ?? null}
        />
      }
    />
  );
}
