import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { InviteForm } from "./invite-form";

/** The page on which people are invited to one program. */
export async function Invite({ team, program: programId }: { team: string; program: string }) {
  const [program, groups] = await Promise.all([
    read((api) =>
      api.GET("/api/v1/programs/{program_id}", { params: { path: { program_id: programId } } }),
    ),
    read((api) =>
      api.GET("/api/v1/teams/{team}/groups", { params: { path: { team }, query: { limit: 100 } } }),
    ),
  ]);
  return (
    <>
      <PageHeader
        title="Invite people"
        crumbs={[
          { label: "Programs", href: paths.programs(team) },
          { label: program.title, href: paths.roster(team, programId) },
        ]}
      />
      <PageBody width="narrow" align="start">
        {program.actions.includes("invite") ? (
          <InviteForm
            team={team}
            programId={programId}
            groups={groups.items}
            dueSentence={program.deadline_example?.sentence ?? null}
          />
        ) : (
          <Callout
            tone="amber"
            title="Nobody can be invited now"
            actions={
              <ButtonLink href={paths.program(team, programId)}>Open the program</ButtonLink>
            }
          >
            {program.state === "published"
              ? "Your roles in this team do not include inviting people."
              : "Only a published program takes people. Publish it first."}
          </Callout>
        )}
      </PageBody>
    </>
  );
}
