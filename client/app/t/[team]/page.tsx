import type { Metadata } from "next";
import { DashboardPart } from "@/features/dashboard/dashboard-part";
import { PageBody } from "@/ui/page-body";

export const metadata: Metadata = { title: "Home" };

interface Props {
  params: Promise<{ team: string }>;
}

export default async function TeamHome({ params }: Props) {
  const { team } = await params;
  return (
    <PageBody>
      <DashboardPart team={team} />
    </PageBody>
  );
}
