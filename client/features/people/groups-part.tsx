import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { myTeam } from "@/lib/session";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { Paging } from "@/ui/paging";
import { GroupRows } from "./group-rows";
import { NewGroup } from "./new-group";
import { PeopleHeader } from "./people-header";

/** The groups page. */
export async function Groups({ team, cursor }: { team: string; cursor?: string }) {
  const [own, page] = await Promise.all([
    myTeam(team),
    read((api) =>
      api.GET("/api/v1/teams/{team}/groups", {
        params: { path: { team }, query: { cursor, limit: 50 } },
      }),
    ),
  ]);
  const mayWrite = own?.actions.includes("groups.write") ?? false;
  return (
    <>
      <PeopleHeader team={team} actions={mayWrite && <NewGroup team={team} />} />
      <PageBody width="narrow" align="start">
        {page.items.length === 0 ? (
          <EmptyState title="No groups yet" drawing={<Drawing name="dock" />}>
            A group is a named set of members, such as a site or a shift. Invite a whole group to a
            program at once, and look at its people in the roster.
          </EmptyState>
        ) : (
          <GroupRows team={team} groups={page.items} />
        )}
        <Paging path={paths.groups(team)} cursor={cursor ?? null} next={page.next ?? null} />
      </PageBody>
    </>
  );
}
