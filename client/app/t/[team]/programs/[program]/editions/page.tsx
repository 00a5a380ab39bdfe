import type { Metadata } from "next";
import { EditionsPart } from "@/features/programs/editions-part";

export const metadata: Metadata = { title: "Editions" };

interface Props {
  params: Promise<{ team: string; program: string }>;
}

export default async function EditionsPage({ params }: Props) {
  const { team, program } = await params;
  return <EditionsPart team={team} program_id={program} />;
}
