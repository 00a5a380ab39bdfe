import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { Callout } from "@/ui/callout";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { ApplicationRow } from "./application-row";
import { NewApplication } from "./new-application";
import { NewToken } from "./new-token";
import { TokenRow } from "./token-row";

interface Props {
  team: string;
  cursor: string | null;
}

/** A team's tokens and applications, for its admins. */
export async function TeamTokens({ team, cursor }: Props) {
  const own = await myTeam(team);
  if (!own?.actions.includes("tokens.read")) return <NotYours />;
  const path = { team };
  const [person, tokens, applications, roles, { items: scopes }] = await Promise.all([
    me(),
    read((api) =>
      api.GET("/api/v1/teams/{team}/tokens", {
        params: { path, query: { limit: 50, cursor: cursor ?? undefined } },
      }),
    ),
    read((api) =>
      api.GET("/api/v1/teams/{team}/oauth-applications", {
        params: { path, query: { limit: 100 } },
      }),
    ),
    read((api) => api.GET("/api/v1/teams/{team}/roles", { params: { path } })),
    read((api) => api.GET("/api/v1/scopes")),
  ]);
  const shared = { scopes, place: placeFor(person) };
  const givable = roles.items.filter((role) => role.actions.includes("give"));
  const now = new Date().toISOString();
  const may = own.actions.includes("tokens.write");
  const newToken = may && <NewToken team={team} roles={givable} {...shared} />;
  const newApplication = may && <NewApplication team={team} roles={givable} scopes={scopes} />;
  return (
    <>
      <PageHeader title="Tokens" />
      <PageBody width="narrow" align="start">
        <section aria-labelledby="team-tokens">
          <SectionHeading
            id="team-tokens"
            title="Team tokens"
            aside={tokens.items.length > 0 && newToken}
          />
          {tokens.items.length === 0 ? (
            <EmptyState title="No tokens yet" action={newToken}>
              A team token lets one program work for the team: a payroll that invites new drivers, a
              screen that shows who is late. It stays when the person who made it leaves.
            </EmptyState>
          ) : (
            <ul className="border-line border-t">
              {tokens.items.map((token) => (
                <TokenRow key={token.id} token={token} roles={roles.items} now={now} {...shared} />
              ))}
            </ul>
          )}
          <Paging path={paths.teamTokens(team)} cursor={cursor} next={tokens.next ?? null} />
        </section>
        <section className="mt-12" aria-labelledby="applications">
          <SectionHeading
            id="applications"
            title="Applications"
            aside={applications.items.length > 0 && newApplication}
          />
          {applications.items.length === 0 ? (
            <EmptyState title="No applications yet" action={newApplication}>
              An application (OAuth 2.1) asks each person of the team before it acts for them, or
              acts in its own name with roles that you give it.
            </EmptyState>
          ) : (
            <ul className="border-line border-t">
              {applications.items.map((one) => (
                <ApplicationRow
                  key={one.id}
                  application={one}
                  roles={roles.items}
                  now={now}
                  {...shared}
                />
              ))}
            </ul>
          )}
        </section>
      </PageBody>
    </>
  );
}

function NotYours() {
  return (
    <>
      <PageHeader title="Tokens" />
      <PageBody width="narrow" align="start">
        <Callout title="Only admins see these">
          Your roles in this team do not include its tokens. Your own are in your account.
        </Callout>
      </PageBody>
    </>
  );
}
