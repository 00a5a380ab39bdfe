import type { Metadata } from "next";
import { Roster } from "@/features/roster/roster";

export const metadata: Metadata = { title: "Invitations" };

interface Props {
  params: Promise<{ team: string; program: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RosterPage({ params, searchParams }: Props) {
  const [{ team, program }, searched] = await Promise.all([params, searchParams]);
  return <Roster team={team} program={program} searched={searched} />;
}
