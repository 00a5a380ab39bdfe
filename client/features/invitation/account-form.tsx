"use client";

import { nameRule, newPasswordRule, PASSWORD_HINT } from "@/lib/forms/person-rules";
import { record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Link } from "@/ui/link";
import { PasswordInput } from "@/ui/password-input";

const schema = record({ name: nameRule, password: newPasswordRule });

interface Props {
  email: string;
  /** Where this page is, to come back to after signing in. */
  here: string;
  submitLabel: string;
  /** Makes the account and goes on; what it throws is shown at the fields. */
  submit: (values: { name: string; password: string }) => Promise<void>;
}

/** An account made on the way: name and password; the address is the one that was invited. */
export function InvitedAccountForm({ email, here, submitLabel, submit }: Props) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: "", password: "" },
    submit,
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <div>
        <h2 className="font-semibold text-16">Make your account</h2>
        <p className="text-13 text-ink-2">
          For <span className="font-medium text-ink">{email}</span>
        </p>
      </div>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <Field
        label="Your name"
        hint="As it should stand on your certificate."
        error={errorAt("name")}
      >
        <Input {...field("name")} size="l" autoComplete="name" />
      </Field>
      <Field label="Password" hint={PASSWORD_HINT} error={errorAt("password")}>
        <PasswordInput {...field("password")} size="l" autoComplete="new-password" />
      </Field>
      <FormProblemCallout problem={problem} />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        {submitLabel}
      </Button>
      <p className="text-13 text-ink-2">
        You have an account under another address?{" "}
        <Link href={paths.signIn(here)}>Sign in with it</Link>
      </p>
    </form>
  );
}
