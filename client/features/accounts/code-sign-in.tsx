"use client";

import { useState } from "react";
import { confirmCode, requestCode } from "@/lib/auth";
import { emailRule } from "@/lib/forms/person-rules";
import { line, notEmpty, record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { arrive } from "./arrive";
import { continuePending } from "./pending";

interface Props {
  next: string;
  email: string;
  onEmail: (email: string) => void;
}

/** First the address, then the code that was sent to it. */
export function CodeSignIn({ next, email, onEmail }: Props) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo) return <CodeStep next={next} email={sentTo} onBack={() => setSentTo(null)} />;
  return <AddressStep email={email} onEmail={onEmail} onSent={setSentTo} />;
}

const addressSchema = record({ email: emailRule });

function AddressStep({
  email,
  onEmail,
  onSent,
}: Omit<Props, "next"> & { onSent: (email: string) => void }) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema: addressSchema,
    defaultValues: { email },
    submit: async (values) => {
      await requestCode(values.email);
      onSent(values.email);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <Field
        label="E-mail address"
        hint="We send a code that works for a few minutes."
        error={errorAt("email")}
      >
        <Input
          {...field("email", { onChange: (event) => onEmail(event.target.value) })}
          type="email"
          size="l"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
        />
      </Field>
      <FormProblemCallout problem={problem} />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        Send the code
      </Button>
    </form>
  );
}

const codeSchema = record({
  code: line(notEmpty("Enter the code from the e-mail.")),
});

function CodeStep({ next, email, onBack }: { next: string; email: string; onBack: () => void }) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema: codeSchema,
    defaultValues: { code: "" },
    submit: async (values) => {
      const answer = await confirmCode(values.code);
      if (!answer.signedIn) continuePending(answer.pending);
      arrive(next);
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <p className="text-ink-2">
        If <strong className="font-semibold text-ink">{email}</strong> has an account, a code is on
        its way.{" "}
        <button
          type="button"
          onClick={onBack}
          className="text-accent underline underline-offset-3 hover:text-accent-hover"
        >
          Use another address
        </button>
      </p>
      <Field label="Code" error={errorAt("code")}>
        <Input
          {...field("code")}
          size="l"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono tracking-[0.12em]"
          autoFocus
        />
      </Field>
      <FormProblemCallout problem={problem} />
      <Button type="submit" variant="primary" size="l" wide loading={busy}>
        Sign in
      </Button>
    </form>
  );
}
