import type { Metadata } from "next";
import { DashboardPart } from "@/features/dashboard/dashboard-part";
import { OverviewPart } from "@/features/overview/overview-part";
import { myTeam } from "@/lib/session";
import { PageBody } from "@/ui/page-body";

export const metadata: Metadata = { title: "Home" };

interface Props {
  params: Promise<{ team: string }>;
}

/** Who may see reports begins with the team; their own training follows, when there is any. */
export default async function TeamHome({ params }: Props) {
  const { team } = await params;
  const manages = (await myTeam(team))?.actions.includes("reports.read") ?? false;
  return (
    <PageBody className="grid gap-16">
      {manages && <OverviewPart team={team} />}
      <DashboardPart team={team} beside={manages} />
    </PageBody>
  );
}
