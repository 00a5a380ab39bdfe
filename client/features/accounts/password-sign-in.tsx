"use client";

import { signIn } from "@/lib/auth";
import { emailRule } from "@/lib/forms/person-rules";
import { notEmpty, record, verbatim } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Link } from "@/ui/link";
import { PasswordInput } from "@/ui/password-input";
import { arrive } from "./arrive";
import { continuePending } from "./pending";

const schema = record({
  email: emailRule,
  password: verbatim(notEmpty("Enter your password.")),
});

interface Props {
  next: string;
  email: string;
  onEmail: (email: string) => void;
  signUpOpen: boolean;
}

export function PasswordSignIn({ next, email, onEmail, signUpOpen }: Props) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { email, password: "" },
    submit: async (values) => {
      const answer = await signIn(values.email, values.password);
      if (!answer.signedIn) continuePending(answer.pending);
      arrive(next);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <Field label="E-mail address" error={errorAt("email")}>
        <Input
          {...field("email", { onChange: (event) => onEmail(event.target.value) })}
          type="email"
          size="l"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
        />
      </Field>
      <Field
        label="Password"
        error={errorAt("password")}
        aside={
          <Link tone="alone" href={paths.reset(email)} className="tap">
            Forgot it?
          </Link>
        }
      >
        <PasswordInput {...field("password")} size="l" autoComplete="current-password" />
      </Field>
      <FormProblemCallout problem={problem} />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        Sign in
      </Button>
      {signUpOpen && (
        <p className="text-ink-2">
          New here?{" "}
          <Link href={paths.signUp(next === "/" ? undefined : next)}>Make an account</Link>
        </p>
      )}
    </form>
  );
}
