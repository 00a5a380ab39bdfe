import type { Metadata } from "next";
import { ClosedLink } from "@/features/invitation/closed-link";
import { JoinAnswer } from "@/features/invitation/join-answer";
import { attempt } from "@/lib/api/server";
import { list } from "@/lib/format";
import { PageBody } from "@/ui/page-body";

export const metadata: Metadata = {
  title: "Join a team",
  robots: { index: false },
  referrer: "no-referrer",
};

interface Props {
  params: Promise<{ token: string }>;
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const { data: link, problem } = await attempt((api) =>
    api.GET("/api/v1/member-links/{token}", { params: { path: { token } } }),
  );
  if (problem) return <ClosedLink problem={problem} />;
  return (
    <PageBody width="narrow" className="max-w-[28rem] pt-16 max-sm:pt-8">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">
        Join {link.team_name}
      </h1>
      <p className="mt-2 mb-8 text-ink-2">
        {link.inviter_name} invites you as{" "}
        {list(link.roles.map((role) => role.title.toLowerCase()))}.
      </p>
      <JoinAnswer token={token} link={link} />
    </PageBody>
  );
}
