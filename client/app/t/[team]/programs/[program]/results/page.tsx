import type { Metadata } from "next";
import { ResultsPart } from "@/features/results/results-part";

export const metadata: Metadata = { title: "Results" };

interface Props {
  params: Promise<{ team: string; program: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const [{ team, program }, searched] = await Promise.all([params, searchParams]);
  return <ResultsPart team={team} program={program} searched={searched} />;
}
