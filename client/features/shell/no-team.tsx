import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { LearnerShell } from "./learner-shell";

interface Props {
  me: { name: string; email: string; actions: string[] };
}

/** The start page of a person who belongs to no team yet. */
export function NoTeam({ me }: Props) {
  const mayCreate = me.actions.includes("create_team");
  return (
    <LearnerShell person={me} team={null} teams={[]} mayCreateTeam={mayCreate}>
      <PageBody>
        <PageHeader look="learner" title={`Welcome, ${me.name.split(" ")[0]}`} />
        <EmptyState
          title={mayCreate ? "Make your first team" : "You are in no team yet"}
          drawing={<Drawing name="door" />}
          action={
            mayCreate && (
              <ButtonLink href={paths.newTeam()} variant="primary">
                New team
              </ButtonLink>
            )
          }
        >
          {mayCreate
            ? "A team holds your programs, the people you invite and the certificates they earn."
            : `Programs reach you by invitation. When somebody invites ${me.email}, open the link in that e-mail.`}
        </EmptyState>
      </PageBody>
    </LearnerShell>
  );
}
