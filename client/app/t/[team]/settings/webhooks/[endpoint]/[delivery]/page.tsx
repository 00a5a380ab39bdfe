import type { Metadata } from "next";
import { WebhookDelivery } from "@/features/webhooks/delivery-part";

export const metadata: Metadata = { title: "Delivery" };

interface Props {
  params: Promise<{ team: string; endpoint: string; delivery: string }>;
}

export default async function DeliveryPage({ params }: Props) {
  const { team, endpoint, delivery } = await params;
  return <WebhookDelivery team={team} endpointId={endpoint} deliveryId={delivery} />;
}
