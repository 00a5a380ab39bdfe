import { PencilLine } from "lucide-react";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge } from "@/ui/program-state";
import { ProgramTabs } from "@/ui/program-tabs";
import { Editions } from "./editions";
import { ProgramMenu } from "./program-menu";

/** Reads and shows a program's editions. */
export async function EditionsPart({
  team: slug,
  program_id,
}: {
  team: string;
  program_id: string;
}) {
  const path = { program_id };
  const [person, team, program, editions] = await Promise.all([
    me(),
    myTeam(slug),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path } })),
    read((api) =>
      api.GET("/api/v1/programs/{program_id}/editions", {
        params: { path, query: { limit: 100 } },
      }),
    ),
  ]);
  const number = program.edition?.number ?? null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Programs", href: paths.programs(slug) }]}
        title={program.title}
        badges={<ProgramStateBadge state={program.state} edition={number} />}
        actions={
          <>
            <ButtonLink
              size="s"
              icon={<PencilLine size={16} />}
              href={paths.program(slug, program_id)}
            >
              Open the draft
            </ButtonLink>
            <ProgramMenu program={program} />
          </>
        }
        tabs={
          <ProgramTabs
            team={slug}
            program={program_id}
            invitations={team?.actions.includes("invitations.read") ?? false}
            results={team?.actions.includes("results.read") ?? false}
            editions={number}
          />
        }
      />
      <PageBody align="start" className="max-w-[56rem]">
        <Editions
          program={program}
          editions={editions.items}
          place={placeFor(person, team?.timezone)}
        />
      </PageBody>
    </>
  );
}
