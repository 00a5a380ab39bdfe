import type { Metadata } from "next";
import { EditWebhook } from "@/features/webhooks/endpoint-form-part";

export const metadata: Metadata = { title: "Change the webhook" };

interface Props {
  params: Promise<{ team: string; endpoint: string }>;
}

export default async function EditWebhookPage({ params }: Props) {
  const { team, endpoint } = await params;
  return <EditWebhook team={team} endpointId={endpoint} />;
}
