import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { myTeam } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";
import { EndpointForm } from "./endpoint-form";
import { NotYours } from "./not-yours";

/** Making an endpoint, or changing one. */
export async function EditWebhook({ team, endpointId }: { team: string; endpointId?: string }) {
  if (!(await myTeam(team))?.actions.includes("webhooks.write")) return <NotYours />;
  const [types, endpoint] = await Promise.all([
    read((api) => api.GET("/api/v1/webhook-event-types")),
    endpointId
      ? read((api) =>
          api.GET("/api/v1/webhook-endpoints/{endpoint_id}", {
            params: { path: { endpoint_id: endpointId } },
          }),
        )
      : undefined,
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Webhooks", href: paths.webhooks(team) }]}
        title={endpoint ? "Change the webhook" : "New webhook"}
      />
      <PageBody width="narrow" align="start">
        <EndpointForm team={team} endpoint={endpoint} types={types.items} />
      </PageBody>
    </>
  );
}
