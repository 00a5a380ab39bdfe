import { exactMoment, lastSeen, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { EndpointState } from "./states";
import type { Endpoint, EventType } from "./types";
import { hearsWords } from "./words";

interface Props {
  team: string;
  endpoints: Endpoint[];
  types: EventType[];
  now: Date;
  place: Place;
}

/** Endpoints, the newest first. */
export function EndpointsTable({ team, endpoints, types, now, place }: Props) {
  return (
    <Table
      caption="Webhooks of the team"
      head={
        <>
          <Th>Address</Th>
          <Th>Hears</Th>
          <Th>Last delivered</Th>
          <Th>State</Th>
        </>
      }
    >
      {endpoints.map((endpoint) => (
        <Tr key={endpoint.id}>
          <Td className="w-1/2 max-w-0 max-sm:w-auto max-sm:max-w-none">
            <AppLink
              href={paths.webhook(team, endpoint.id)}
              className="block rounded-xs no-underline hover:underline"
            >
              <TwoLines
                title={endpoint.description || endpoint.url}
                meta={endpoint.description ? endpoint.url : undefined}
              />
            </AppLink>
          </Td>
          <Td phone="line" className="text-ink-2">
            {hearsWords(endpoint.event_types, types)}
          </Td>
          <Td phone="hide" className="whitespace-nowrap text-ink-2">
            {endpoint.last_delivered_at ? (
              <span title={exactMoment(endpoint.last_delivered_at, place)}>
                {lastSeen(endpoint.last_delivered_at, now, place)}
              </span>
            ) : (
              "never"
            )}
          </Td>
          <Td phone="end" className="max-sm:row-start-1">
            <EndpointState endpoint={endpoint} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
