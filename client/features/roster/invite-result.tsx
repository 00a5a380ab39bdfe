import type { components } from "@/api/generated/schema";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";

interface Props {
  team: string;
  programId: string;
  sent: components["schemas"]["SentInvitations"];
  onMore: () => void;
}

/** What came of it: who was invited, and who was not and why. */
export function InviteResult({ team, programId, sent, onMore }: Props) {
  const { created, skipped } = sent;
  return (
    <div className="grid gap-6">
      <Callout
        tone={created.length > 0 ? "green" : "amber"}
        alert
        title={
          created.length > 0
            ? `${counted(created.length, "person", "people")} invited`
            : "Nobody was invited"
        }
      >
        {created.length > 0 && "Their e-mails are on the way. You can follow them in the roster."}
      </Callout>
      {skipped.length > 0 && (
        <section aria-labelledby="skipped-title">
          <h2 id="skipped-title" className="font-semibold text-16">
            Not invited <span className="font-normal text-13 text-ink-3">{skipped.length}</span>
          </h2>
          <ul className="mt-2 border-line border-t">
            {skipped.map((one) => (
              <li
                key={one.email}
                className="grid gap-x-6 border-line border-b py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
              >
                <span className="break-words font-medium">{one.email}</span>
                <span className="text-ink-2">{one.detail}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={paths.roster(team, programId)}>
          Go to the roster
        </ButtonLink>
        <Button onClick={onMore}>Invite more</Button>
      </div>
    </div>
  );
}
