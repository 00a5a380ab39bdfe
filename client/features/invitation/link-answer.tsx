"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { components } from "@/api/generated/schema";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { InvitedAccountForm } from "./account-form";
import { DeclineDialog } from "./decline-dialog";
import { OtherAddress, SignInFirst } from "./who-answers";

type InvitationLink = components["schemas"]["InvitationLink"];

interface Props {
  token: string;
  link: InvitationLink;
}

/** The answer to an invitation, for whoever holds its link: accept, on the way make an account, or decline. */
export function LinkAnswer({ token, link }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [declining, setDeclining] = useState(false);
  const [declined, setDeclined] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const here = paths.invitation(token);
  const params = { path: { token } };

  const accept = async () => {
    const answer = await send(
      api.POST("/api/v1/invitation-links/{token}", {
        params,
        body: { decision: "accept", confirm_other_address: !link.same_address },
      }),
    );
    router.push(paths.training(answer.invitation_id));
  };
  const acceptNow = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await accept();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };
  const decline = async (reason: string) => {
    await send(
      api.POST("/api/v1/invitation-links/{token}", {
        params,
        body: { decision: "decline", reason },
      }),
    );
    setDeclined(true);
  };

  if (declined) {
    return (
      <Callout tone="green" title="You declined">
        {link.inviter_name} has been told. You can close this page.
      </Callout>
    );
  }
  if (link.status !== "pending") {
    return (
      <ButtonLink
        href={link.invitation_id ? paths.training(link.invitation_id) : paths.start()}
        variant="primary"
        size="l"
        wide
      >
        {link.signed_in_as ? "Go to the program" : "Sign in and go on"}
      </ButtonLink>
    );
  }
  return (
    <div className="grid gap-4">
      {link.signed_in_as && !link.same_address && (
        <OtherAddress invited={link.email} signedInAs={link.signed_in_as} here={here} />
      )}
      {link.signed_in_as && (
        <Button variant="primary" size="l" wide onClick={acceptNow} loading={busy}>
          Accept
        </Button>
      )}
      {!link.signed_in_as && link.account === "exists" && (
        <SignInFirst email={link.email} here={here} />
      )}
      {!link.signed_in_as && link.account === "none" && (
        <InvitedAccountForm
          email={link.email}
          here={here}
          submitLabel="Accept and make the account"
          submit={async (values) => {
            await send(
              api.POST("/api/v1/invitation-links/{token}/account", { params, body: values }),
            );
            await accept();
          }}
        />
      )}
      {failure && (
        <Callout tone="red" alert>
          {failure}
        </Callout>
      )}
      <Button variant="quiet" size="l" wide onClick={() => setDeclining(true)}>
        Decline
      </Button>
      <DeclineDialog
        open={declining}
        onOpenChange={setDeclining}
        inviter={link.inviter_name}
        onDecline={decline}
      />
    </div>
  );
}
