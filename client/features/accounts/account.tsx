import { paths } from "@/lib/paths";
import { placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { AccountSection } from "./account-section";
import { Addresses } from "./addresses";
import { OwnTeams } from "./own-teams";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { Sessions } from "./sessions";

interface Props {
  me: {
    name: string;
    email: string;
    locale: string;
    timezone: string;
    teams: { slug: string; name: string; role_titles: string[] }[];
  };
}

/** The person's own account, part by part. */
export function Account({ me }: Props) {
  return (
    <>
      <AccountSection
        id="profile"
        title="Profile"
        description="How you are called, and how dates are written for you."
      >
        <ProfileForm me={me} />
      </AccountSection>
      <AccountSection
        id="addresses"
        title="E-mail addresses"
        description="Invitations and certificates reach you at the one in use."
      >
        <Addresses />
      </AccountSection>
      <AccountSection
        id="password"
        title="Password"
        description="You stay signed in here; other devices too."
      >
        <PasswordForm email={me.email} />
      </AccountSection>
      <AccountSection
        id="sessions"
        title="Signed in at"
        description="Not yours? End it and change your password."
      >
        <Sessions place={placeFor(me)} />
      </AccountSection>
      <AccountSection
        id="teams"
        title="Teams"
        description="Where you belong, and what you are there."
      >
        <OwnTeams teams={me.teams} />
      </AccountSection>
      <AccountSection
        id="tokens"
        title="Tokens and applications"
        description="Programs that use Footplate as you."
      >
        <ButtonLink href={paths.tokens()}>See tokens and applications</ButtonLink>
      </AccountSection>
    </>
  );
}
