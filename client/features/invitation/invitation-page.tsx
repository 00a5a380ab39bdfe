import type { components } from "@/api/generated/schema";
import type { Place } from "@/lib/format";
import { PageBody } from "@/ui/page-body";
import { LinkAnswer } from "./link-answer";
import { Offer } from "./offer";

interface Props {
  token: string;
  link: components["schemas"]["InvitationLink"];
  place: Place;
}

/** The offer beside its answer. */
export function InvitationPage({ token, link, place }: Props) {
  return (
    <PageBody className="pt-12">
      <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_380px]">
        <Offer link={link} place={place} />
        <section
          aria-label="Your answer"
          className="rounded-m border border-line bg-surface p-6 max-sm:p-5"
        >
          <LinkAnswer token={token} link={link} />
        </section>
      </div>
    </PageBody>
  );
}
