import type { Metadata } from "next";
import { type ListQuery, ProgramList } from "@/features/programs/list/program-list";

export const metadata: Metadata = { title: "Programs" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<ListQuery>;
}

export default async function ProgramsPage({ params, searchParams }: Props) {
  const [{ team }, query] = await Promise.all([params, searchParams]);
  return <ProgramList team={team} query={query} />;
}
