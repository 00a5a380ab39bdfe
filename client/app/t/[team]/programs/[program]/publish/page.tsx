import type { Metadata } from "next";
import { PublishPart } from "@/features/programs/publish/publish-part";

export const metadata: Metadata = { title: "Publish" };

interface Props {
  params: Promise<{ team: string; program: string }>;
}

export default async function PublishPage({ params }: Props) {
  const { team, program } = await params;
  return <PublishPart team={team} program_id={program} />;
}
