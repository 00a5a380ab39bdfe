import type { Metadata } from "next";
import { Webhook } from "@/features/webhooks/endpoint-part";

export const metadata: Metadata = { title: "Webhook" };

interface Props {
  params: Promise<{ team: string; endpoint: string }>;
  searchParams: Promise<{ status?: string; type?: string; cursor?: string }>;
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const [{ team, endpoint }, searched] = await Promise.all([params, searchParams]);
  return <Webhook team={team} endpointId={endpoint} searched={searched} />;
}
