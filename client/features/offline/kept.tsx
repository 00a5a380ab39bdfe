"use client";

import { QueueProvider } from "@/lib/queue/use-queue";
import { OfflineBanner } from "./offline-banner";

/** The person's queue and its banner, by themselves. */
export default function Kept({ person }: { person: string }) {
  return (
    <QueueProvider key={person} person={person}>
      <OfflineBanner />
    </QueueProvider>
  );
}
