import { Plus } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { LinkTabs } from "@/ui/link-tabs";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge } from "@/ui/program-state";

type Program = components["schemas"]["Program"];

/** The head of a program's roster: which program, its state, the one thing to do. */
export function RosterHeader({ team, program }: { team: string; program: Program }) {
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
        <LinkTabs
          label="Program"
          tabs={[
            { href: paths.program(team, program.id), label: "Contents" },
            { href: paths.roster(team, program.id), label: "Invitations", match: "prefix" },
            { href: paths.editions(team, program.id), label: "Editions" },
          ]}
        />
      }
    />
  );
}
