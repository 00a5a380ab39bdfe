import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { Paging } from "@/ui/paging";
import { SearchFilter } from "@/ui/search-filter";
import { InviteMember } from "./invite-member";
import { MembersTable } from "./members-table";
import { PeopleHeader } from "./people-header";

const STATES = ["active", "invited", "removed"] as const;

interface Props {
  team: string;
  searched: { q?: string; state?: string; group?: string; role?: string; cursor?: string };
}

/** The members page. */
export async function Members({ team, searched }: Props) {
  const state = STATES.find((known) => known === searched.state);
  const { q, group, role, cursor } = searched;
  const [person, own, roles, page, groups] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/teams/{team}/roles", { params: { path: { team } } })),
    read((api) =>
      api.GET("/api/v1/teams/{team}/members", {
        params: { path: { team }, query: { q, state, group, role, cursor, limit: 50 } },
      }),
    ),
    read((api) =>
      api.GET("/api/v1/teams/{team}/groups", { params: { path: { team }, query: { limit: 100 } } }),
    ),
  ]);
  const givable = roles.items.filter((one) => one.actions.includes("give")).map((one) => one.key);
  const mayInvite = own?.actions.includes("members.write") ?? false;
  return (
    <>
      <PeopleHeader
        team={team}
        actions={mayInvite && <InviteMember team={team} roles={roles.items} givable={givable} />}
      />
      <SearchFilter
        placeholder="Name or e-mail address"
        selects={[
          {
            name: "state",
            label: "State",
            options: [
              { value: "all", label: "All states" },
              { value: "active", label: "Active" },
              { value: "invited", label: "Invited" },
              { value: "removed", label: "Removed" },
            ],
          },
          {
            name: "group",
            label: "Group",
            options: [
              { value: "all", label: "All groups" },
              ...groups.items.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
          {
            name: "role",
            label: "Role",
            options: [
              { value: "all", label: "All roles" },
              ...roles.items.map(({ key, title }) => ({ value: key, label: title })),
            ],
          },
        ]}
      />
      {page.items.length === 0 ? (
        <p className="border-line border-t px-6 py-10 text-ink-2">Nobody here fits.</p>
      ) : (
        <MembersTable
          members={page.items}
          roles={roles.items}
          givable={givable}
          seesAs={own?.actions.includes("roles.write") ? team : null}
          now={new Date()}
          place={placeFor(person, own?.timezone)}
        />
      )}
      <Paging
        path={paths.people(team, { q, state, group, role })}
        cursor={cursor ?? null}
        next={page.next ?? null}
      />
    </>
  );
}
