import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/features/shell/app-shell";
import { me } from "@/lib/session";
import { TEAM_COOKIE } from "@/lib/team-cookie";

/** Pages of the person rather than of a team: they keep the team last visited in view. */
export default async function HomeLayout({ children }: { children: ReactNode }) {
  const [person, jar] = await Promise.all([me(), cookies()]);
  return (
    <AppShell me={person} teamSlug={jar.get(TEAM_COOKIE)?.value ?? null}>
      {children}
    </AppShell>
  );
}
