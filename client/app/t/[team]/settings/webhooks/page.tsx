import type { Metadata } from "next";
import { Webhooks } from "@/features/webhooks/webhooks-part";

export const metadata: Metadata = { title: "Webhooks" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export default async function WebhooksPage({ params, searchParams }: Props) {
  const [{ team }, { cursor }] = await Promise.all([params, searchParams]);
  return <Webhooks team={team} cursor={cursor} />;
}
