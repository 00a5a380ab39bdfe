import type { Metadata } from "next";
import { EventsPage } from "@/features/api-docs/events-page";
import { events } from "@/features/api-docs/source";

export const metadata: Metadata = {
  title: "Webhook events",
  description: "What Footplate posts to your addresses when something happens.",
};

export default async function Page() {
  return <EventsPage events={await events()} />;
}
