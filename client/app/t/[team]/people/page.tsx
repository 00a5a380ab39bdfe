import type { Metadata } from "next";
import { Members } from "@/features/people/members-part";

export const metadata: Metadata = { title: "People" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{
    q?: string;
    state?: string;
    group?: string;
    role?: string;
    cursor?: string;
  }>;
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const [{ team }, searched] = await Promise.all([params, searchParams]);
  return <Members team={team} searched={searched} />;
}
