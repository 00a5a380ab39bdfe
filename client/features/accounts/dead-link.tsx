import { ButtonLink } from "@/ui/button";
import { AuthHeading } from "./auth-heading";

/** A link that was used, is too old or was cut off on its way. */
export function DeadLink({ again }: { again: { href: string; label: string } }) {
  return (
    <>
      <AuthHeading title="This link does not work any more">
        It was used already, is too old, or a part of it is missing. Links in mail work once, and
        for a limited time.
      </AuthHeading>
      <ButtonLink href={again.href} variant="primary" size="l" wide>
        {again.label}
      </ButtonLink>
    </>
  );
}
