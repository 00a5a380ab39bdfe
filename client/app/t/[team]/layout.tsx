import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { QueueKeeper } from "@/features/offline/queue-keeper";
import { AppShell } from "@/features/shell/app-shell";
import { BrandAccent } from "@/features/shell/brand-accent";
import { me, myTeam } from "@/lib/session";

interface Props {
  params: Promise<{ team: string }>;
  children: ReactNode;
}

export default async function TeamLayout({ params, children }: Props) {
  const { team: slug } = await params;
  const [person, team] = await Promise.all([me(), myTeam(slug)]);
  if (!team) notFound();
  return (
    <>
      <BrandAccent accent={team.accent} />
      <AppShell me={person} teamSlug={slug}>
        {children}
      </AppShell>
      {!person.seeing_as && <QueueKeeper person={person.id} />}
    </>
  );
}
