"use client";

import { changePassword } from "@/lib/auth";
import { newPasswordRule, PASSWORD_HINT } from "@/lib/forms/person-rules";
import { notEmpty, record, verbatim } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { PasswordInput } from "@/ui/password-input";
import { notify } from "@/ui/toasts";

const schema = record({
  current_password: verbatim(notEmpty("Enter the password you have now.")),
  new_password: newPasswordRule,
});

export function PasswordForm({ email }: { email: string }) {
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { current_password: "", new_password: "" },
    submit: async (values) => {
      await changePassword(values);
      form.reset();
      notify({ title: "Password changed", description: "Use the new one from now on." });
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field label="Present password" error={errorAt("current_password")}>
        <PasswordInput {...field("current_password")} autoComplete="current-password" />
      </Field>
      <Field label="New password" hint={PASSWORD_HINT} error={errorAt("new_password")}>
        <PasswordInput {...field("new_password")} autoComplete="new-password" />
      </Field>
      <FormProblemCallout problem={problem} />
      <div>
        <Button type="submit" loading={busy}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
