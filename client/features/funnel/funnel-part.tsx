import { Download } from "lucide-react";
import { read } from "@/lib/api/server";
import { exactMoment } from "@/lib/format";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge } from "@/ui/program-state";
import { ProgramTabs } from "@/ui/program-tabs";
import { FunnelFigures } from "./funnel-figures";
import { FunnelTable } from "./funnel-table";

interface Props {
  team: string;
  program: string;
}

/** How far people come in a program, and where they stop. */
export async function FunnelPart({ team, program: programId }: Props) {
  const path = { program_id: programId };
  const [person, membership, program, funnel] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path } })),
    read((api) => api.GET("/api/v1/programs/{program_id}/funnel", { params: { path } })),
  ]);
  const place = placeFor(person, membership?.timezone);
  return (
    <>
      <PageHeader
        title={program.title}
        crumbs={[{ label: "Programs", href: paths.programs(team) }]}
        badges={
          <ProgramStateBadge state={program.state} edition={program.edition?.number ?? null} />
        }
        actions={
          funnel.people_started > 0 && (
            <a
              href={paths.files.funnelExport(program.id)}
              className="inline-flex h-8 items-center justify-center gap-2 rounded-s border border-line-strong bg-surface px-3 font-medium text-13 text-ink no-underline hover:border-ink-3 max-sm:h-10"
            >
              <Download size={16} aria-hidden /> Export as CSV
            </a>
          )
        }
        tabs={
          <ProgramTabs
            team={team}
            program={program.id}
            invitations
            results={membership?.actions.includes("results.read") ?? false}
            editions={program.edition?.number ?? null}
          />
        }
      />
      {funnel.people_started === 0 ? (
        <div className="px-6 py-8 max-sm:px-4">
          <EmptyState
            title="Nobody has started yet"
            action={
              <ButtonLink href={paths.roster(team, program.id)}>See who is invited</ButtonLink>
            }
          >
            Here you will see how far people come, how long each content takes them, and where they
            stop.
          </EmptyState>
        </div>
      ) : (
        <div className="px-6 pt-6 pb-16 max-sm:px-4">
          <FunnelFigures funnel={funnel} />
          <FunnelTable funnel={funnel} />
          <p className="num mt-4 text-12 text-ink-3">As of {exactMoment(funnel.as_of, place)}</p>
        </div>
      )}
    </>
  );
}
