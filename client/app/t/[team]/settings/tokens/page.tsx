import type { Metadata } from "next";
import { TeamTokens } from "@/features/tokens/team-tokens";

export const metadata: Metadata = { title: "Tokens" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ cursor?: string }>;
}

export default async function TeamTokensPage({ params, searchParams }: Props) {
  const [{ team }, { cursor }] = await Promise.all([params, searchParams]);
  return <TeamTokens team={team} cursor={cursor ?? null} />;
}
