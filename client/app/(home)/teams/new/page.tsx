import type { Metadata } from "next";
import { NewTeamForm } from "@/features/teams/new-team-form";
import { me } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "New team" };

export default async function NewTeamPage() {
  const person = await me();
  const allowed = person.actions.includes("create_team");
  return (
    <PageBody width="narrow">
      <PageHeader look="learner" title="New team" />
      {allowed ? (
        <NewTeamForm timezone={person.timezone} locale={person.locale} />
      ) : (
        <p className="text-ink-2">
          Teams are made by whoever operates this Footplate. Ask them for one.
        </p>
      )}
    </PageBody>
  );
}
