"use client";

import { useState } from "react";
import { requestReset } from "@/lib/auth";
import { emailRule } from "@/lib/forms/person-rules";
import { record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Link } from "@/ui/link";
import { AuthHeading } from "./auth-heading";

const schema = record({ email: emailRule });

export function ResetRequestForm({ email }: { email: string }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { email },
    submit: async (values) => {
      await requestReset(values.email);
      setSentTo(values.email);
    },
  });
  if (sentTo) {
    return (
      <>
        <AuthHeading title="Look into your mail">
          If <strong className="font-semibold text-ink">{sentTo}</strong> has an account, a link to
          set a new password is on its way. Nothing there after some minutes? Check the spelling,
          then the spam folder.
        </AuthHeading>
        <Button size="l" onClick={() => setSentTo(null)}>
          Try another address
        </Button>
      </>
    );
  }
  return (
    <>
      <AuthHeading title="Set a new password">We send you a link for it.</AuthHeading>
      <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
        <Field label="E-mail address" error={errorAt("email")}>
          <Input
            {...field("email")}
            type="email"
            size="l"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
          />
        </Field>
        <FormProblemCallout problem={problem} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Send the link
        </Button>
        <p className="text-ink-2">
          It came back to you? <Link href={paths.signIn()}>Sign in</Link>
        </p>
      </form>
    </>
  );
}
