"use client";

import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import * as z from "zod/mini";
import type { components } from "@/api/generated/schema";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { TimezoneField } from "@/ui/timezone-field";
import { notify } from "@/ui/toasts";
import { AccentField } from "./accent-field";

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Give the team a name."), z.maxLength(200)),
  timezone: z.string(),
  accent: z.string().check(z.regex(/^(#[0-9a-fA-F]{6})?$/, "A colour such as #14694c.")),
  invitation_days: z
    .number("From 1 to 365 days.")
    .check(z.gte(1, "From 1 to 365 days."), z.lte(365, "From 1 to 365 days.")),
});

interface Props {
  team: components["schemas"]["Team"];
  locale: string;
}

/** What belongs to the whole team. */
export function SettingsForm({ team, locale }: Props) {
  const router = useRouter();
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: {
      name: team.name,
      timezone: team.timezone,
      accent: team.accent ?? "",
      invitation_days: team.invitation_days,
    },
    submit: async (values) => {
      await send(
        api.PATCH("/api/v1/teams/{team}", {
          params: { path: { team: team.slug } },
          body: { ...values, accent: values.accent || null },
        }),
      );
      notify({ title: "Settings saved" });
      router.refresh();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-6">
      <Field
        label="Name"
        hint="Stands on certificates that are issued from now on."
        error={errorAt("name")}
      >
        <Input {...field("name")} autoComplete="organization" />
      </Field>
      <TimezoneField
        label="Time zone"
        note="Deadlines end at midnight there."
        value={form.watch("timezone")}
        locale={locale}
        error={errorAt("timezone")}
        onChange={(zone) => form.setValue("timezone", zone, { shouldValidate: true })}
      />
      <Field
        label="An invitation can be answered for"
        hint="Days. After that its link says that it has expired; you can invite again."
        error={errorAt("invitation_days")}
      >
        <Controller
          control={form.control}
          name="invitation_days"
          render={({ field }) => (
            <NumberField
              value={field.value}
              onValueChange={(value) => field.onChange(value ?? Number.NaN)}
              min={1}
              max={365}
            />
          )}
        />
      </Field>
      <AccentField
        value={form.watch("accent")}
        error={errorAt("accent")}
        onChange={(accent) => form.setValue("accent", accent, { shouldValidate: true })}
      />
      <FormProblemCallout problem={problem} />
      <div>
        <Button type="submit" variant="primary" loading={busy} wide="phone">
          Save settings
        </Button>
      </div>
    </form>
  );
}
