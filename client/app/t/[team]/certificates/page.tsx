import type { Metadata } from "next";
import { Issued } from "@/features/issued/issued-part";

export const metadata: Metadata = { title: "Certificates" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ q?: string; state?: string; cursor?: string }>;
}

export default async function IssuedPage({ params, searchParams }: Props) {
  const [{ team }, searched] = await Promise.all([params, searchParams]);
  return <Issued team={team} searched={searched} />;
}
