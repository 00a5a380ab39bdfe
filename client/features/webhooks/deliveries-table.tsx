import { dayAndMonth, exactMoment, type Place, timeWithSeconds } from "@/lib/format";
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
            <Moment at={delivery.created_at} place={place} />
          </Td>
          <Td phone="line" className="text-ink-2">
            {delivery.last_outcome
              ? `${outcomeWords(delivery.last_outcome, delivery.last_response_status)}, ${attemptsWords(delivery)}`
              : attemptsWords(delivery)}
          </Td>
          <Td phone="hide" className="text-ink-2">
            <Next delivery={delivery} now={now} place={place} />
          </Td>
          <Td phone="end" className="max-sm:row-start-1">
            <DeliveryState delivery={delivery} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function Next({ delivery, now, place }: { delivery: Delivery; now: Date; place: Place }) {
  if (!delivery.next_attempt_at) return null;
  if (new Date(delivery.next_attempt_at) <= now) return "Now";
  return <Moment at={delivery.next_attempt_at} place={place} />;
}

/** Short, for many in a column; the exact moment on hover. */
function Moment({ at, place }: { at: string; place: Place }) {
  return (
    <span className="num whitespace-nowrap" title={exactMoment(at, place)}>
      {dayAndMonth(at, place)}, {timeWithSeconds(at, place)}
    </span>
  );
}
