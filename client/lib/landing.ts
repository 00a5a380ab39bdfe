import "server-only";
import { attempt } from "./api/server";
import { paths } from "./paths";
import { type Me, meOrNobody } from "./session";

type Landing = { kind: "redirect"; to: string } | { kind: "no-team"; me: Me };

/** Where "/" leads this caller; `lastTeam` is the slug of the team last visited. */
export async function landingFor(lastTeam: string | undefined): Promise<Landing> {
  const me = await meOrNobody();
  if (!me) {
    const { data: site } = await attempt((api) => api.GET("/api/v1/site"));
    return { kind: "redirect", to: site?.first_run ? paths.signUp() : paths.signIn() };
  }
  const team = me.teams.find((one) => one.slug === lastTeam) ?? me.teams[0];
  return team ? { kind: "redirect", to: paths.team(team.slug) } : { kind: "no-team", me };
}
