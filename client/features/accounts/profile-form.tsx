"use client";

import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import { api } from "@/lib/api/browser";
import { nameRule } from "@/lib/forms/person-rules";
import { line, record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { TimezoneField } from "@/ui/timezone-field";
import { notify } from "@/ui/toasts";

const LOCALES = [
  { value: "en", label: "English", hint: "27 Nov 2026" },
  { value: "en-US", label: "English, United States", hint: "Nov 27, 2026" },
  { value: "de", label: "Deutsch", hint: "27. Nov. 2026" },
  { value: "nl", label: "Nederlands", hint: "27 nov 2026" },
];

const schema = record({ name: nameRule, locale: line(), timezone: line() });

interface Props {
  me: { name: string; locale: string; timezone: string };
}

export function ProfileForm({ me }: Props) {
  const router = useRouter();
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: me.name, locale: me.locale, timezone: me.timezone },
    submit: async (values) => {
      await api.PATCH("/api/v1/me", { body: values });
      form.reset(values);
      notify({ title: "Profile saved" });
      router.refresh();
    },
  });
  const locales = LOCALES.some((one) => one.value === me.locale)
    ? LOCALES
    : [...LOCALES, { value: me.locale, label: me.locale, hint: "" }];
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <Field
        label="Name"
        hint="Stands on your certificates. Those already issued keep the name they have."
        error={errorAt("name")}
      >
        <Input {...field("name")} autoComplete="name" />
      </Field>
      <Field
        label="Dates and numbers"
        hint="How they are written. The interface speaks English."
        error={errorAt("locale")}
      >
        <Controller
          control={form.control}
          name="locale"
          render={({ field }) => (
            <Select options={locales} value={field.value} onValueChange={field.onChange} />
          )}
        />
      </Field>
      <TimezoneField
        label="Your time zone"
        note="Deadlines follow the team’s zone."
        value={form.watch("timezone")}
        locale={form.watch("locale")}
        error={errorAt("timezone")}
        onChange={(zone) =>
          form.setValue("timezone", zone, { shouldDirty: true, shouldValidate: true })
        }
      />
      <FormProblemCallout problem={problem} />
      <div>
        <Button type="submit" variant="primary" loading={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
