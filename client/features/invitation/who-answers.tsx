import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Link } from "@/ui/link";

/** The invited address has an account: sign in first, then come back here. */
export function SignInFirst({ email, here }: { email: string; here: string }) {
  return (
    <div className="grid gap-4">
      <div>
        <h2 className="font-semibold text-16">You have an account</h2>
        <p className="text-ink-2">
          Sign in as <span className="font-medium text-ink">{email}</span> to answer.
        </p>
      </div>
      <ButtonLink href={paths.signIn(here)} variant="primary" size="l" wide>
        Sign in to answer
      </ButtonLink>
    </div>
  );
}

interface OtherAddressProps {
  invited: string;
  signedInAs: string;
  here: string;
}

/** Signed in under another address than the invited one: said before anything is decided. */
export function OtherAddress({ invited, signedInAs, here }: OtherAddressProps) {
  return (
    <Callout tone="amber" title="This was sent to another address">
      It was sent to <strong className="font-semibold text-ink">{invited}</strong>; you are signed
      in as <strong className="font-semibold text-ink">{signedInAs}</strong>. If you accept, it
      belongs to the account that you are signed in with.{" "}
      <Link href={`${paths.signOut()}?next=${encodeURIComponent(here)}`}>
        Use the other account
      </Link>
    </Callout>
  );
}
