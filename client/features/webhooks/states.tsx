import { CircleAlert, CircleCheck, CirclePause, CircleSlash, Clock3 } from "lucide-react";
import { Badge } from "@/ui/badge";
import type { Delivery, Endpoint } from "./types";

/** How an endpoint does. */
export function EndpointState({ endpoint }: { endpoint: Endpoint }) {
  switch (endpoint.state) {
    case "active":
      return (
        <Badge tone="green" icon={<CircleCheck />}>
          Active
        </Badge>
      );
    case "failing":
      return (
        <Badge tone="red" icon={<CircleAlert />}>
          Failing
        </Badge>
      );
    case "paused":
      return (
        <Badge tone="amber" icon={<CirclePause />}>
          Paused
        </Badge>
      );
    case "disabled":
      return <Badge icon={<CircleSlash />}>Disabled</Badge>;
  }
}

/** What became of a delivery. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  switch (delivery.status) {
    case "delivered":
      return (
        <Badge tone="green" icon={<CircleCheck />}>
          Delivered
        </Badge>
      );
    case "failed":
      return (
        <Badge tone="red" icon={<CircleAlert />}>
          Failed
        </Badge>
      );
    case "pending":
      return (
        <Badge tone="amber" icon={<Clock3 />}>
          {delivery.attempts_made > 0 ? "Trying again" : "Waiting"}
        </Badge>
      );
  }
}
