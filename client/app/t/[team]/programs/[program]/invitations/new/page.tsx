import type { Metadata } from "next";
import { Invite } from "@/features/roster/invite-part";

export const metadata: Metadata = { title: "Invite people" };

interface Props {
  params: Promise<{ team: string; program: string }>;
}

export default async function InvitePage({ params }: Props) {
  const { team, program } = await params;
  return <Invite team={team} program={program} />;
}
