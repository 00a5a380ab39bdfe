import type { ApiProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { PageBody } from "@/ui/page-body";

const TITLES: Record<string, string> = {
  link_revoked: "This invitation was taken back",
  link_declined: "This invitation was declined",
  link_expired: "This invitation has expired",
  link_used: "This link has been used",
  not_found: "This link leads nowhere",
};
const HELP: Record<string, string> = {
  not_found: "A part of it may be missing. Open it once more from the e-mail, or copy all of it.",
  link_used: "If it was you, sign in: everything is there.",
};

/** A link that offers nothing any more: why, and what to do. */
export function ClosedLink({ problem }: { problem: ApiProblem }) {
  const title = TITLES[problem.code] ?? "This link does not work";
  return (
    <PageBody width="narrow" className="pt-16 max-sm:pt-8">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{title}</h1>
      <p className="mt-2 max-w-[60ch] text-ink-2">
        {HELP[problem.code] ??
          `${problem.message} Ask the person who invited you for a new one if you still need it.`}
      </p>
      <div className="mt-6">
        <ButtonLink href={paths.start()} size="l">
          Go to Footplate
        </ButtonLink>
      </div>
    </PageBody>
  );
}
