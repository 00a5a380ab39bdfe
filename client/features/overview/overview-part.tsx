import { read } from "@/lib/api/server";
import { dayHeading, greeting } from "@/lib/format";
import { me, myTeam, placeFor } from "@/lib/session";
import { PageHeader } from "@/ui/page-header";
import { TeamOverview } from "./team-overview";

/** Reads and shows the overview of a team to somebody who may see its reports. */
export async function OverviewPart({ team }: { team: string }) {
  const [person, own, overview] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/teams/{team}/overview", { params: { path: { team } } })),
  ]);
  const place = placeFor(person, own?.timezone);
  const now = new Date().toISOString();
  return (
    <div>
      <PageHeader
        look="learner"
        title={`${greeting(now, place)}, ${(person.name || person.email).split(" ")[0]}`}
        meta={dayHeading(now, place)}
      />
      <TeamOverview team={team} overview={overview} now={now} place={place} />
    </div>
  );
}
