import type { Metadata } from "next";
import { Groups } from "@/features/people/groups-part";

export const metadata: Metadata = { title: "Groups" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const [{ team }, { cursor }] = await Promise.all([params, searchParams]);
  return <Groups team={team} cursor={cursor} />;
}
