import { read } from "@/lib/api/server";
import { me, placeFor } from "@/lib/session";
import { LearnerDashboard } from "./dashboard";

interface Props {
  team: string;
  /** Below something larger on the same page: without a greeting, and gone when it is empty. */
  beside?: boolean;
}

/** Reads and shows the signed-in person's dashboard in one team. */
export async function DashboardPart({ team, beside = false }: Props) {
  const [person, dashboard, certificates] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/me/trainings", { params: { query: { team } } })),
    read((api) => api.GET("/api/v1/me/certificates", { params: { query: { team, limit: 2 } } })),
  ]);
  const nothing = dashboard.trainings.length === 0 && dashboard.pending.length === 0;
  if (beside && nothing) return null;
  return (
    <LearnerDashboard
      greeted={!beside}
      name={person.name || person.email}
      dashboard={dashboard}
      certificates={certificates.items}
      place={placeFor(person, dashboard.team.timezone)}
    />
  );
}
