import type { Metadata } from "next";
import { Library } from "@/features/media/library";
import { me, myTeam, placeFor } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Media" };

interface Props {
  params: Promise<{ team: string }>;
}

export default async function MediaPage({ params }: Props) {
  const { team: slug } = await params;
  const [person, team] = await Promise.all([me(), myTeam(slug)]);
  return (
    <>
      <PageHeader title="Media" />
      <PageBody width="full" align="start" className="pt-6">
        <Library
          team={slug}
          place={placeFor(person, team?.timezone)}
          writable={team?.actions.includes("media.write") ?? false}
        />
      </PageBody>
    </>
  );
}
