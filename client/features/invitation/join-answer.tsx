"use client";

import { useState } from "react";
import type { components } from "@/api/generated/schema";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { InvitedAccountForm } from "./account-form";
import { OtherAddress, SignInFirst } from "./who-answers";

interface Props {
  token: string;
  link: components["schemas"]["MemberLink"];
}

/** Joining a team by a member's link. */
export function JoinAnswer({ token, link }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const here = paths.join(token);
  const params = { path: { token } };

  const join = async () => {
    const joined = await send(
      api.POST("/api/v1/member-links/{token}", {
        params,
        body: { confirm_other_address: !link.same_address },
      }),
    );
    // A fresh load: the roles in the page's memory are those from before.
    location.assign(paths.team(joined.team));
  };
  const joinNow = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await join();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };

  if (!link.signed_in_as && link.account === "exists") {
    return <SignInFirst email={link.email} here={here} />;
  }
  if (!link.signed_in_as) {
    return (
      <InvitedAccountForm
        email={link.email}
        here={here}
        submitLabel={`Make the account and join`}
        submit={async (values) => {
          await send(api.POST("/api/v1/member-links/{token}/account", { params, body: values }));
          await join();
        }}
      />
    );
  }
  return (
    <div className="grid gap-4">
      {!link.same_address && (
        <OtherAddress invited={link.email} signedInAs={link.signed_in_as} here={here} />
      )}
      <Button variant="primary" size="l" wide onClick={joinNow} loading={busy}>
        Join {link.team_name}
      </Button>
      {failure && (
        <Callout tone="red" alert>
          {failure}
        </Callout>
      )}
    </div>
  );
}
