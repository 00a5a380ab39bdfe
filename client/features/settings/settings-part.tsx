import { read } from "@/lib/api/server";
import { me } from "@/lib/session";
import { Callout } from "@/ui/callout";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { SettingsForm } from "./settings-form";

/** The team's settings. */
export async function Settings({ team: slug }: { team: string }) {
  const [person, team] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/teams/{team}", { params: { path: { team: slug } } })),
  ]);
  const own = person.teams.find((one) => one.slug === slug);
  return (
    <>
      <PageHeader title="General" />
      <PageBody width="narrow" align="start">
        {own?.actions.includes("settings.write") ? (
          <SettingsForm key={team.id} team={team} locale={person.locale} />
        ) : (
          <Callout title="Only admins change these">
            Your roles in this team do not include its settings.
          </Callout>
        )}
      </PageBody>
    </>
  );
}
