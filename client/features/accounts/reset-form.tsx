"use client";

import { useState } from "react";
import { resetPassword } from "@/lib/auth";
import { newPasswordRule, PASSWORD_HINT } from "@/lib/forms/person-rules";
import { record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { PasswordInput } from "@/ui/password-input";
import { AuthHeading } from "./auth-heading";

const schema = record({ password: newPasswordRule });

/** The end of the link for a new password; `key` has been looked at and still works. */
export function ResetForm({ resetKey }: { resetKey: string }) {
  const [done, setDone] = useState(false);
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { password: "" },
    submit: async (values) => {
      await resetPassword(resetKey, values.password);
      setDone(true);
    },
  });
  if (done) {
    return (
      <>
        <AuthHeading title="Your password is set">Use it to sign in from now on.</AuthHeading>
        <ButtonLink href={paths.signIn()} variant="primary" size="l" wide>
          Sign in
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Set a new password" />
      <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
        <Field label="New password" hint={PASSWORD_HINT} error={errorAt("password")}>
          <PasswordInput {...field("password")} size="l" autoComplete="new-password" autoFocus />
        </Field>
        <FormProblemCallout problem={problem} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Set the password
        </Button>
      </form>
    </>
  );
}
