import { Queries } from "@/lib/api/queries";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { Drawing, drawingFor } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { Paging } from "@/ui/paging";
import { LiveRoster } from "./live/live-roster";
import { readQuery, rosterPath } from "./query";
import { RosterFilters } from "./roster-filters";
import { RosterHeader } from "./roster-header";

interface Props {
  team: string;
  program: string;
  searched: Record<string, string | string[] | undefined>;
}

const PAGE_ROWS = 50;

/** A program's people: who is where, who is late. */
export async function Roster({ team, program: programId, searched }: Props) {
  const query = readQuery(searched);
  const cursor = typeof searched.cursor === "string" ? searched.cursor : undefined;
  const path = { program_id: programId };
  const filters = { q: query.q, group: query.group || undefined };
  const [person, membership, program, counts, page, groups] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path } })),
    read((api) =>
      api.GET("/api/v1/programs/{program_id}/roster-counts", { params: { path, query: filters } }),
    ),
    read((api) =>
      api.GET("/api/v1/programs/{program_id}/roster", {
        params: {
          path,
          query: { ...filters, view: query.view, sort: query.sort, cursor, limit: PAGE_ROWS },
        },
      }),
    ),
    read((api) =>
      api.GET("/api/v1/teams/{team}/groups", { params: { path: { team }, query: { limit: 100 } } }),
    ),
  ]);
  const place = placeFor(person, membership?.timezone);
  const untouched = counts.all === 0 && !query.q && !query.group;
  return (
    <>
      <RosterHeader
        team={team}
        program={program}
        results={membership?.actions.includes("results.read") ?? false}
      />
      {untouched ? (
        <div className="px-6 py-8 max-sm:px-4">
          <EmptyState
            title="Nobody is invited yet"
            drawing={<Drawing name={drawingFor(program.id, program.cover_drawing)} />}
            action={
              program.actions.includes("invite") && (
                <ButtonLink variant="primary" href={paths.invite(team, program.id)}>
                  Invite people
                </ButtonLink>
              )
            }
          >
            Here you will see who has accepted, how far everybody is, and who is late.
            {program.state !== "published" && " Publish the program first; then people can come."}
          </EmptyState>
        </div>
      ) : (
        <>
          <Queries>
            <LiveRoster
              key={`${query.view} ${query.sort} ${query.q} ${query.group} ${cursor}`}
              team={team}
              program={programId}
              query={query}
              cursor={cursor ?? null}
              limit={PAGE_ROWS}
              first={{ rows: page.items, counts }}
              now={new Date().toISOString()}
              place={place}
            >
              <RosterFilters groups={groups.items} />
            </LiveRoster>
          </Queries>
          <Paging
            path={rosterPath(team, programId, query)}
            cursor={cursor ?? null}
            next={page.next ?? null}
          />
        </>
      )}
    </>
  );
}
