"use client";

import { useState } from "react";
import { api } from "@/lib/api/browser";
import { signUp } from "@/lib/auth";
import { ownTimezone } from "@/lib/format";
import { emailRule, nameRule, newPasswordRule, PASSWORD_HINT } from "@/lib/forms/person-rules";
import { record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Link } from "@/ui/link";
import { PasswordInput } from "@/ui/password-input";
import { arrive } from "./arrive";
import { AuthHeading } from "./auth-heading";

const schema = record({ name: nameRule, email: emailRule, password: newPasswordRule });

/** The new person's zone, so that their dates are right from the start; they can change it. */
async function keepTimezone(): Promise<void> {
  await api.PATCH("/api/v1/me", { body: { timezone: ownTimezone() } }).catch(() => undefined);
}

export function SignUpForm({ next, first }: { next: string; first: boolean }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: "", email: "", password: "" },
    submit: async (values) => {
      const answer = await signUp(values);
      if (!answer.signedIn) return setSentTo(values.email);
      await keepTimezone();
      arrive(next);
    },
  });
  if (sentTo) {
    return (
      <AuthHeading title="Confirm your address">
        We have sent a link to <strong className="font-semibold text-ink">{sentTo}</strong>. Open it
        to finish. You may close this page.
      </AuthHeading>
    );
  }
  return (
    <>
      <AuthHeading title={first ? "Make the first account" : "Make an account"}>
        {first && "It becomes the operator of this Footplate and can make teams."}
      </AuthHeading>
      <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
        <Field label="Name" hint="As it should stand on certificates." error={errorAt("name")}>
          <Input {...field("name")} size="l" autoComplete="name" autoFocus />
        </Field>
        <Field label="E-mail address" error={errorAt("email")}>
          <Input
            {...field("email")}
            type="email"
            size="l"
            autoComplete="username"
            autoCapitalize="none"
          />
        </Field>
        <Field label="Password" hint={PASSWORD_HINT} error={errorAt("password")}>
          <PasswordInput {...field("password")} size="l" autoComplete="new-password" />
        </Field>
        <FormProblemCallout problem={problem} />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Make the account
        </Button>
        <p className="text-ink-2">
          You have one already?{" "}
          <Link href={paths.signIn(next === "/" ? undefined : next)}>Sign in</Link>
        </p>
      </form>
    </>
  );
}
