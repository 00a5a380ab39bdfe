import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { Callout } from "@/ui/callout";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { ExportMenu } from "./export-menu";
import { LedgerState } from "./ledger-state";
import { type AuditQuery, apiFilter, isFiltered } from "./query";

interface Props {
  team: string;
  query: AuditQuery;
}

/** Who did what in the team, and whether the log is as it was written. */
export async function AuditLog({ team, query }: Props) {
  const own = await myTeam(team);
  if (!own?.actions.includes("audit.read")) return <NotYours />;
  const person = await me();
  const place = placeFor(person);
  const filter = apiFilter(query, place.timezone);
  const [page, ledger, verbs, members] = await Promise.all([
    read((api) =>
      api.GET("/api/v1/teams/{team}/audit-events", {
        params: {
          path: { team },
          query: { ...filter, cursor: query.cursor || undefined, limit: 50 },
        },
      }),
    ),
    read((api) => api.GET("/api/v1/teams/{team}/audit-ledger", { params: { path: { team } } })),
    read((api) => api.GET("/api/v1/audit-verbs")),
    read((api) =>
      api.GET("/api/v1/teams/{team}/members", {
        params: { path: { team }, query: { limit: 100, state: "active" } },
      }),
    ),
  ]);
  const people = members.items.flatMap(({ user_id, name, email }) =>
    user_id ? [{ value: user_id, label: name || email }] : [],
  );
  const now = new Date().toISOString();
  const { cursor, ...kept } = query;
  return (
    <>
      <PageHeader
        title="Audit log"
        badges={<LedgerState team={team} ledger={ledger} now={now} place={place} />}
        actions={
          <ExportMenu
            csv={paths.files.auditExport(team, { ...filter, format: "csv" })}
            jsonl={paths.files.auditExport(team, { ...filter, format: "jsonl" })}
            filtered={isFiltered(query)}
          />
        }
      />
      {ledger.state === "broken" && ledger.check && (
        <div className="px-6 pt-4 max-sm:px-4">
          <Callout tone="red" title="The log is not as it was written">
            <ul className="grid gap-1">
              {ledger.check.problems.map((problem) => (
                <li key={problem} className="break-words">
                  {problem}
                </li>
              ))}
            </ul>
          </Callout>
        </div>
      )}
      <AuditFilters verbs={verbs.items} people={people} />
      <AuditList
        key={JSON.stringify(query)}
        lines={page.items}
        filtered={isFiltered(query)}
        now={now}
        place={place}
      />
      <Paging path={paths.audit(team, kept)} cursor={cursor || null} next={page.next ?? null} />
    </>
  );
}

function NotYours() {
  return (
    <>
      <PageHeader title="Audit log" />
      <PageBody width="narrow" align="start">
        <Callout title="Only admins read this">
          Your roles in this team do not include its audit log.
        </Callout>
      </PageBody>
    </>
  );
}
