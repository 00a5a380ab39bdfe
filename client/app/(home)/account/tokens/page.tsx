import type { Metadata } from "next";
import { OwnTokens } from "@/features/tokens/own-tokens";

export const metadata: Metadata = { title: "Tokens" };

interface Props {
  searchParams: Promise<{ cursor?: string }>;
}

export default async function TokensPage({ searchParams }: Props) {
  return <OwnTokens cursor={(await searchParams).cursor ?? null} />;
}
