import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NoTeam } from "@/features/shell/no-team";
import { landingFor } from "@/lib/landing";
import { TEAM_COOKIE } from "@/lib/team-cookie";

/** Leads on: to sign-in, to the team last visited, or to what a person without a team can do. */
export default async function StartPage() {
  const landing = await landingFor((await cookies()).get(TEAM_COOKIE)?.value);
  if (landing.kind === "redirect") redirect(landing.to);
  return <NoTeam me={landing.me} />;
}
