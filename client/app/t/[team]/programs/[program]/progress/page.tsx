import type { Metadata } from "next";
import { FunnelPart } from "@/features/funnel/funnel-part";

export const metadata: Metadata = { title: "Progress" };

interface Props {
  params: Promise<{ team: string; program: string }>;
}

export default async function ProgressPage({ params }: Props) {
  const { team, program } = await params;
  return <FunnelPart team={team} program={program} />;
}
