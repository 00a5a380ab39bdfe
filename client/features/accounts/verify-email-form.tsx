"use client";

import { useState } from "react";
import { asProblem, type FormProblem } from "@/lib/api/problems";
import { verifyEmail } from "@/lib/auth";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { FormProblemCallout } from "@/ui/form-problem";
import { arrive } from "./arrive";
import { AuthHeading } from "./auth-heading";

/** Confirms an address. A press, not the opening of the link: mail programs open links to look at them. */
export function VerifyEmailForm({ emailKey, email }: { emailKey: string; email: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);

  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await verifyEmail(emailKey);
      arrive(answer.signedIn ? paths.start() : paths.signIn());
    } catch (thrown) {
      const { message, requestId } = asProblem(thrown);
      setProblem({ message, requestId });
      setBusy(false);
    }
  };

  return (
    <>
      <AuthHeading title="Confirm your address">
        <strong className="font-semibold text-ink">{email}</strong> will be the address that
        invitations and certificates reach you at.
      </AuthHeading>
      <FormProblemCallout problem={problem} className="mb-5" />
      <Button variant="primary" size="l" wide loading={busy} onClick={confirm}>
        Confirm it
      </Button>
    </>
  );
}
