import type { Metadata } from "next";
import { MarkingPart } from "@/features/marking/marking-part";

export const metadata: Metadata = { title: "Marking" };

interface Props {
  params: Promise<{ team: string }>;
}

export default async function MarkingPage({ params }: Props) {
  const { team } = await params;
  return <MarkingPart team={team} />;
}
