import { CircleCheck } from "lucide-react";
import { read } from "@/lib/api/server";
import { shortDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { AffectedPeople } from "./affected-people";
import { ChangeList } from "./change-list";
import { ProblemList } from "./problem-list";
import { PublishForm } from "./publish-form";

/** Reads and shows everything to know before publishing. */
export async function PublishPart({
  team: slug,
  program_id,
}: {
  team: string;
  program_id: string;
}) {
  const path = { program_id };
  const [person, team, program, publication] = await Promise.all([
    me(),
    myTeam(slug),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path } })),
    read((api) => api.GET("/api/v1/programs/{program_id}/publication", { params: { path } })),
  ]);
  const { edition, state } = program;
  const place = placeFor(person, team?.timezone);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: "Programs", href: paths.programs(slug) },
          { label: program.title, href: paths.program(slug, program_id) },
        ]}
        title={`Publish edition ${publication.next_number}`}
        badges={
          edition &&
          state === "published" && (
            <Badge tone="green" icon={<CircleCheck />}>
              Edition {edition.number} is live since{" "}
              {shortDate(edition.published_at, place, new Date())}
            </Badge>
          )
        }
        actions={
          <ButtonLink size="s" href={paths.program(slug, program_id)}>
            Back to the editor
          </ButtonLink>
        }
      />
      <PublishForm program={program} publication={publication}>
        <ProblemList program={program} problems={publication.problems} />
        <ChangeList
          program={program}
          changes={publication.changes}
          unchanged={publication.unchanged_count}
        />
        <AffectedPeople
          affected={publication.affected}
          next={publication.next_number}
          last={edition?.number ?? 0}
        />
      </PublishForm>
    </>
  );
}
