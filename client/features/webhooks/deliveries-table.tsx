import { exactMoment, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { DeliveryState } from "./states";
import type { Delivery, EventType } from "./types";
import { attemptsWords, outcomeWords, typeTitle } from "./words";

interface Props {
  team: string;
  deliveries: Delivery[];
  types: EventType[];
  filtered: boolean;
  now: Date;
  place: Place;
}

/** The log of an endpoint, the newest event first. */
export function DeliveriesTable({ team, deliveries, types, filtered, now, place }: Props) {
  if (deliveries.length === 0) {
    return (
      <p className="border-line border-t px-6 py-8 text-ink-2 max-sm:px-4">
        {filtered
          ? "No delivery here fits."
          : "Nothing has happened since this webhook was made. Send a test to see that it works."}
      </p>
    );
  }
  return (
    <Table
      caption="Deliveries to this endpoint"
      head={
        <>
          <Th>Event</Th>
          <Th>Happened</Th>
          <Th>Last answer</Th>
          <Th>Next attempt</Th>
          <Th>State</Th>
        </>
      }
    >
      {deliveries.map((delivery) => (
        <Tr key={delivery.id}>
          <Td>
            <AppLink
              href={paths.delivery(team, delivery.endpoint_id, delivery.id)}
              className="block rounded-xs no-underline hover:underline"
            >
              <TwoLines
                title={typeTitle(delivery.event_type, types)}
                meta={<span className="font-mono">{delivery.event_type}</span>}
              />
            </AppLink>
          </Td>
          <Td phone="line" className="text-ink-2">
            {exactMoment(delivery.created_at, place)}
          </Td>
          <Td phone="line" className="text-ink-2">
            {delivery.last_outcome
              ? `${outcomeWords(delivery.last_outcome, delivery.last_response_status)}, ${attemptsWords(delivery)}`
              : attemptsWords(delivery)}
          </Td>
          <Td phone="hide" className="text-ink-2">
            {nextWords(delivery, now, place)}
          </Td>
          <Td phone="end" className="max-sm:row-start-1">
            <DeliveryState delivery={delivery} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function nextWords(delivery: Delivery, now: Date, place: Place): string {
  if (!delivery.next_attempt_at) return "";
  return new Date(delivery.next_attempt_at) <= now
    ? "Now"
    : exactMoment(delivery.next_attempt_at, place);
}
