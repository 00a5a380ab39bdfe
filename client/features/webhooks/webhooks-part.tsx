import { Plus } from "lucide-react";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { EndpointsTable } from "./endpoints-table";
import { NotYours } from "./not-yours";

interface Props {
  team: string;
  cursor?: string;
}

/** The team's endpoints. */
export async function Webhooks({ team, cursor }: Props) {
  const own = await myTeam(team);
  if (!own?.actions.includes("webhooks.read")) return <NotYours />;
  const [person, page, types] = await Promise.all([
    me(),
    read((api) =>
      api.GET("/api/v1/teams/{team}/webhook-endpoints", {
        params: { path: { team }, query: { cursor, limit: 50 } },
      }),
    ),
    read((api) => api.GET("/api/v1/webhook-event-types")),
  ]);
  const add = own.actions.includes("webhooks.write") && (
    <ButtonLink size="s" variant="primary" href={paths.newWebhook(team)} icon={<Plus size={16} />}>
      New webhook
    </ButtonLink>
  );
  const empty = page.items.length === 0 && !cursor;
  return (
    <>
      <PageHeader title="Webhooks" actions={!empty && add} />
      {empty ? (
        <PageBody width="narrow" align="start">
          <EmptyState title="Nothing is told to other systems yet" action={add}>
            A webhook posts what happens in the team, signed, to an address of yours: people who
            complete a training, certificates, members who come and go.
          </EmptyState>
        </PageBody>
      ) : (
        <EndpointsTable
          team={team}
          endpoints={page.items}
          types={types.items}
          now={new Date()}
          place={placeFor(person, own.timezone)}
        />
      )}
      <Paging path={paths.webhooks(team)} cursor={cursor ?? null} next={page.next ?? null} />
    </>
  );
}
