import type { Metadata } from "next";
import { EditWebhook } from "@/features/webhooks/endpoint-form-part";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage({ params }: { params: Promise<{ team: string }> }) {
  return <EditWebhook team={(await params).team} />;
}
