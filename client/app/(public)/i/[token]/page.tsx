import type { Metadata } from "next";
import { ClosedLink } from "@/features/invitation/closed-link";
import { InvitationPage } from "@/features/invitation/invitation-page";
import { attempt } from "@/lib/api/server";

export const metadata: Metadata = {
  title: "Invitation",
  robots: { index: false },
  referrer: "no-referrer",
};

interface Props {
  params: Promise<{ token: string }>;
}

export default async function InvitationLinkPage({ params }: Props) {
  const { token } = await params;
  const { data, problem } = await attempt((api) =>
    api.GET("/api/v1/invitation-links/{token}", { params: { path: { token } } }),
  );
  if (problem) return <ClosedLink problem={problem} />;
  return (
    <InvitationPage token={token} link={data} place={{ locale: "en", timezone: data.timezone }} />
  );
}
