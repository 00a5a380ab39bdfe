import { api, send } from "./api/browser";
import { paths } from "./paths";

/** Begins to see the team as these roles or this member, and goes to its first page, all anew. */
export async function seeAs(
  team: string,
  whom: { roles?: string[]; membership_id?: string },
): Promise<void> {
  await send(
    api.POST("/api/v1/teams/{team}/see-as", {
      params: { path: { team } },
      body: { roles: [], ...whom },
    }),
  );
  location.assign(paths.team(team));
}

/** Sees the team with one's own eyes again; also when the half hour was over already. */
export async function stopSeeing(team: string): Promise<void> {
  const { response, error } = await api.DELETE("/api/v1/see-as");
  if (!response.ok && response.status !== 409) throw error;
  location.assign(paths.team(team));
}
