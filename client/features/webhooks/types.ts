import type { components } from "@/api/generated/schema";

export type Endpoint = components["schemas"]["WebhookEndpoint"];
export type EventType = components["schemas"]["WebhookEventType"];
export type Delivery = components["schemas"]["Delivery"];
export type DeliveryDetail = components["schemas"]["DeliveryDetail"];
export type Attempt = components["schemas"]["DeliveryAttempt"];
export type Outcome = Attempt["outcome"];
