import { read } from "@/lib/api/server";
import { me, placeFor } from "@/lib/session";
import { LearnerDashboard } from "./dashboard";

/** Reads and shows the signed-in person's dashboard in one team. */
export async function DashboardPart({ team }: { team: string }) {
  const [person, dashboard, certificates] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/me/trainings", { params: { query: { team } } })),
    read((api) => api.GET("/api/v1/me/certificates", { params: { query: { team, limit: 2 } } })),
  ]);
  return (
    <LearnerDashboard
      name={person.name || person.email}
      dashboard={dashboard}
      certificates={certificates.items}
      place={placeFor(person, dashboard.team.timezone)}
    />
  );
}
