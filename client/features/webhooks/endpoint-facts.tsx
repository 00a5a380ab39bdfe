import { exactMoment, type Place } from "@/lib/format";
import { Callout } from "@/ui/callout";
import type { Endpoint, EventType } from "./types";
import { typeTitle } from "./words";

interface Props {
  endpoint: Endpoint;
  types: EventType[];
  place: Place;
}

/** What an endpoint is and how it does. */
export function EndpointFacts({ endpoint, types, place }: Props) {
  const at = (moment: string) => exactMoment(moment, place);
  return (
    <div className="grid max-w-[52rem] gap-6">
      {endpoint.disabled_at && (
        <Callout tone="amber" title={`Disabled since ${at(endpoint.disabled_at)}`}>
          {endpoint.disabled_words} Send a test; once it arrives, enable it and send again what has
          failed.
        </Callout>
      )}
      {endpoint.state === "failing" && endpoint.failing_since && (
        <Callout tone="red" title={`Failing since ${at(endpoint.failing_since)}`}>
          Nothing was taken since. After five days without one success it is disabled.
        </Callout>
      )}
      {endpoint.paused && (
        <Callout title="Paused">Deliveries are kept and sent when you resume it.</Callout>
      )}
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-2.5 max-sm:grid-cols-1 max-sm:gap-y-0.5 max-sm:[&>dd]:mb-2.5 [&>dt]:text-ink-2">
        <dt>Address</dt>
        <dd className="break-all font-mono text-13">{endpoint.url}</dd>
        <dt>Hears</dt>
        <dd>
          {endpoint.event_types === null
            ? "Everything, also what is added later"
            : endpoint.event_types.map((name) => typeTitle(name, types)).join(" · ")}
        </dd>
        <dt>Last delivered</dt>
        <dd>{endpoint.last_delivered_at ? at(endpoint.last_delivered_at) : "Never"}</dd>
        <dt>Secret</dt>
        <dd>
          Made {at(endpoint.secret_made_at)}
          {endpoint.previous_secret_ends_at &&
            `; the one before signs as well until ${at(endpoint.previous_secret_ends_at)}`}
        </dd>
      </dl>
    </div>
  );
}
