"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Controller } from "react-hook-form";
import * as z from "zod/mini";
import { api } from "@/lib/api/browser";
import { dayHeading, timeOfDay } from "@/lib/format";
import { useApiForm } from "@/lib/forms/use-api-form";
import { type TimezoneOption, timezoneOptions } from "@/lib/timezones";
import { Button } from "@/ui/button";
import { Combobox } from "@/ui/combobox";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { notify } from "@/ui/toasts";
import { nameSchema } from "./schemas";

const LOCALES = [
  { value: "en", label: "English", hint: "27 Nov 2026" },
  { value: "en-US", label: "English, United States", hint: "Nov 27, 2026" },
  { value: "de", label: "Deutsch", hint: "27. Nov. 2026" },
  { value: "nl", label: "Nederlands", hint: "27 nov 2026" },
];

const schema = z.object({ name: nameSchema, locale: z.string(), timezone: z.string() });

interface Props {
  me: { name: string; locale: string; timezone: string };
}

export function ProfileForm({ me }: Props) {
  const router = useRouter();
  const { form, onSubmit, busy, problem, errorAt } = useApiForm({
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
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <Field
        label="Name"
        hint="Stands on your certificates. Those already issued keep the name they have."
        error={errorAt("name")}
      >
        <Input {...form.register("name")} autoComplete="name" />
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
        value={form.watch("timezone")}
        locale={form.watch("locale")}
        error={errorAt("timezone")}
        onChange={(zone) =>
          form.setValue("timezone", zone, { shouldDirty: true, shouldValidate: true })
        }
      />
      <FormProblemCallout problem={problem} />
      <div>
        <Button type="submit" variant="primary" loading={busy} disabled={!form.formState.isDirty}>
          Save
        </Button>
      </div>
    </form>
  );
}

interface TimezoneFieldProps {
  value: string;
  locale: string;
  error?: string;
  onChange: (zone: string) => void;
}

/** The zone, with what it is there now: the quickest way to see that it is the right one. */
function TimezoneField({ value, locale, error, onChange }: TimezoneFieldProps) {
  const [now, setNow] = useState<Date | null>(null);
  const [options, setOptions] = useState<TimezoneOption[]>([
    { value, label: value.replaceAll("_", " "), hint: "" },
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made once, in the browser
  useEffect(() => {
    const moment = new Date();
    setNow(moment);
    setOptions(timezoneOptions(value, moment));
  }, []);
  const place = { locale, timezone: value };
  return (
    <Field
      label="Your time zone"
      hint={
        now
          ? `It is ${dayHeading(now, place)}, ${timeOfDay(now, place)} there. Deadlines follow the team’s zone.`
          : "Deadlines follow the team’s zone."
      }
      error={error}
    >
      <Combobox
        options={options}
        value={value}
        onValueChange={(zone) => zone && onChange(zone)}
        empty="No zone by that name."
      />
    </Field>
  );
}
