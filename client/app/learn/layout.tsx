import type { ReactNode } from "react";
import { OfflineBanner } from "@/features/offline/offline-banner";
import { SeeingBanner } from "@/features/shell/seeing-banner";
import { QueueProvider } from "@/lib/queue/use-queue";
import { meOrNobody } from "@/lib/session";

/**
 * Around everything that is learned: what is done is kept until the server has
 * it. Pages without the team's shell say as well whom an admin sees the team as;
 * who only looks does nothing that could be kept.
 */
export default async function LearnLayout({ children }: { children: ReactNode }) {
  const person = await meOrNobody();
  const sight = person?.seeing_as ?? null;
  const learner = person && !sight ? person.id : null;
  return (
    <QueueProvider key={learner} person={learner}>
      {children}
      <OfflineBanner />
      <SeeingBanner sight={sight} />
    </QueueProvider>
  );
}
