import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, placeFor } from "@/lib/session";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { GrantRow } from "./grant-row";
import { NewToken } from "./new-token";
import { TokenRow } from "./token-row";

/** The person's own tokens, and the applications that act for them. */
export async function OwnTokens({ cursor }: { cursor: string | null }) {
  const [person, tokens, grants, { items: scopes }] = await Promise.all([
    me(),
    read((api) =>
      api.GET("/api/v1/me/tokens", {
        params: { query: { limit: 50, cursor: cursor ?? undefined } },
      }),
    ),
    read((api) => api.GET("/api/v1/me/oauth-grants", { params: { query: { limit: 100 } } })),
    read((api) => api.GET("/api/v1/scopes")),
  ]);
  const place = placeFor(person);
  const now = new Date().toISOString();
  const teams = person.teams.map(({ slug, name }) => ({ slug, name }));
  const create = <NewToken teams={teams} scopes={scopes} place={place} />;
  const any = tokens.items.length > 0;
  return (
    <PageBody width="narrow">
      <PageHeader
        look="learner"
        title="Tokens"
        crumbs={[{ label: "Account", href: paths.account() }]}
        actions={any ? create : undefined}
      />
      {any ? (
        <ul className="border-line border-t">
          {tokens.items.map((token) => (
            <TokenRow key={token.id} token={token} scopes={scopes} now={now} place={place} />
          ))}
        </ul>
      ) : (
        <EmptyState title="No tokens yet" action={create}>
          With a token a program of yours uses Footplate as you, as far as you let it, until a day
          that you choose. Your password stays with you.
        </EmptyState>
      )}
      <Paging path={paths.tokens()} cursor={cursor} next={tokens.next ?? null} />
      <section className="mt-12" aria-labelledby="grants">
        <SectionHeading id="grants" title="Applications that act for you" />
        {grants.items.length === 0 ? (
          <p className="text-ink-2">
            None. When an application asks for your permission and you give it, it is listed here,
            and you can take it back.
          </p>
        ) : (
          <ul className="border-line border-t">
            {grants.items.map((grant) => (
              <GrantRow key={grant.id} grant={grant} scopes={scopes} now={now} place={place} />
            ))}
          </ul>
        )}
      </section>
    </PageBody>
  );
}
