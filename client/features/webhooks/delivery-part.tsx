import { read } from "@/lib/api/server";
import { counted, exactMoment } from "@/lib/format";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { AttemptEntry } from "./attempt-entry";
import { CopyBlock } from "./copy-block";
import { DeliveryProgress } from "./delivery-progress";
import { NotYours } from "./not-yours";
import { SendAgain } from "./send-again";
import { DeliveryState } from "./states";
import { readable, typeTitle } from "./words";

interface Props {
  team: string;
  endpointId: string;
  deliveryId: string;
}

/** One delivery: what was sent, and every attempt with what came back. */
export async function WebhookDelivery({ team, endpointId, deliveryId }: Props) {
  const own = await myTeam(team);
  if (!own?.actions.includes("webhooks.read")) return <NotYours />;
  const [person, delivery, types] = await Promise.all([
    me(),
    read((api) =>
      api.GET("/api/v1/deliveries/{delivery_id}", {
        params: { path: { delivery_id: deliveryId } },
      }),
    ),
    read((api) => api.GET("/api/v1/webhook-event-types")),
  ]);
  const place = placeFor(person, own.timezone);
  const { attempts } = delivery;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: "Webhooks", href: paths.webhooks(team) },
          { label: new URL(delivery.url).host, href: paths.webhook(team, endpointId) },
        ]}
        title={typeTitle(delivery.event_type, types.items)}
        badges={<DeliveryState delivery={delivery} />}
        meta={exactMoment(delivery.created_at, place)}
        actions={delivery.actions.includes("retry") && <SendAgain delivery={delivery} />}
      />
      <PageBody width="wide" align="start">
        <DeliveryProgress delivery={delivery} place={place} />
        <div className="grid gap-10 xl:grid-cols-2">
          <section aria-labelledby="attempts">
            <SectionHeading
              id="attempts"
              title="Attempts"
              meta={attempts.length > 0 && counted(attempts.length, "attempt", "attempts")}
            />
            {attempts.length === 0 && <p className="text-ink-2">Not tried yet.</p>}
            <ol className="grid gap-3">
              {attempts.map((attempt, at) => (
                <AttemptEntry
                  key={attempt.number}
                  attempt={attempt}
                  place={place}
                  open={at === 0}
                />
              ))}
            </ol>
          </section>
          <section aria-labelledby="body">
            <SectionHeading
              id="body"
              title="Body"
              meta={<span className="font-mono">{delivery.message_id}</span>}
              className="flex-wrap"
            />
            <CopyBlock label="Body" text={readable(delivery.body)} />
          </section>
        </div>
      </PageBody>
    </>
  );
}
