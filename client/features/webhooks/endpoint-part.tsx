import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { DeliveriesTable } from "./deliveries-table";
import { DeliveryFilters } from "./delivery-filters";
import { EndpointActions } from "./endpoint-actions";
import { EndpointFacts } from "./endpoint-facts";
import { NotYours } from "./not-yours";
import { EndpointState } from "./states";
import { VerifySnippet } from "./verify-snippet";

const STATUSES = ["pending", "delivered", "failed"] as const;

interface Props {
  team: string;
  endpointId: string;
  searched: { status?: string; type?: string; cursor?: string };
}

/** One endpoint with the log of its deliveries. */
export async function Webhook({ team, endpointId, searched }: Props) {
  const own = await myTeam(team);
  if (!own?.actions.includes("webhooks.read")) return <NotYours />;
  const status = STATUSES.find((known) => known === searched.status);
  const { type, cursor } = searched;
  const path = { endpoint_id: endpointId };
  const [person, endpoint, types, page] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/webhook-endpoints/{endpoint_id}", { params: { path } })),
    read((api) => api.GET("/api/v1/webhook-event-types")),
    read((api) =>
      api.GET("/api/v1/webhook-endpoints/{endpoint_id}/deliveries", {
        params: { path, query: { status, event_type: type, cursor, limit: 50 } },
      }),
    ),
  ]);
  const place = placeFor(person, own.timezone);
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Webhooks", href: paths.webhooks(team) }]}
        title={
          <span className="break-words">{endpoint.description || new URL(endpoint.url).host}</span>
        }
        badges={<EndpointState endpoint={endpoint} />}
        actions={<EndpointActions team={team} endpoint={endpoint} place={place} />}
      />
      <PageBody width="full" className="pb-6!">
        <EndpointFacts endpoint={endpoint} types={types.items} place={place} />
      </PageBody>
      <section aria-labelledby="deliveries">
        <SectionHeading id="deliveries" title="Deliveries" className="mb-0! px-6 max-sm:px-4" />
        <DeliveryFilters types={types.items} />
        <DeliveriesTable
          team={team}
          deliveries={page.items}
          types={types.items}
          filtered={Boolean(status || type)}
          now={new Date()}
          place={place}
        />
        <Paging
          path={paths.webhook(team, endpointId, { status, type })}
          cursor={cursor ?? null}
          next={page.next ?? null}
        />
      </section>
      <PageBody width="narrow" align="start">
        <VerifySnippet />
      </PageBody>
    </>
  );
}
