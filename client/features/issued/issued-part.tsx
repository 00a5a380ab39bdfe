import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { SearchFilter } from "@/ui/search-filter";
import { IssuedTable } from "./issued-table";

const STATES = ["valid", "expiring", "expired", "revoked"] as const;

interface Props {
  team: string;
  searched: { q?: string; state?: string; cursor?: string };
}

/** The certificates that a team has issued, newest first. */
export async function Issued({ team, searched }: Props) {
  const { q = "", cursor } = searched;
  const state = STATES.find((known) => known === searched.state);
  const [person, own, page] = await Promise.all([
    me(),
    myTeam(team),
    read((api) =>
      api.GET("/api/v1/teams/{team}/certificates", {
        params: { path: { team }, query: { q, state, cursor, limit: 50 } },
      }),
    ),
  ]);
  const unfiltered = !q && !state && !cursor;
  return (
    <>
      <PageHeader title="Certificates" />
      {page.items.length === 0 && unfiltered ? (
        <PageBody align="start">
          <EmptyState title="None issued yet" drawing={<Drawing name="wheel" />}>
            When somebody completes a program, their certificate is issued in that moment and stands
            here.
          </EmptyState>
        </PageBody>
      ) : (
        <>
          <SearchFilter
            placeholder="Name, program or number"
            selects={[
              {
                name: "state",
                label: "State",
                options: [
                  { value: "all", label: "All states" },
                  { value: "valid", label: "Valid" },
                  { value: "expiring", label: "Expiring" },
                  { value: "expired", label: "Expired" },
                  { value: "revoked", label: "Revoked" },
                ],
              },
            ]}
          />
          {page.items.length === 0 ? (
            <p className="border-line border-t px-6 py-10 text-ink-2">No certificate fits.</p>
          ) : (
            <IssuedTable
              certificates={page.items}
              now={new Date()}
              place={placeFor(person, own?.timezone)}
            />
          )}
          <Paging
            path={paths.teamCertificates(team, { q, state })}
            cursor={cursor ?? null}
            next={page.next ?? null}
          />
        </>
      )}
    </>
  );
}
