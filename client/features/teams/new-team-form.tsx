"use client";

import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { TimezoneField } from "@/ui/timezone-field";

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Give the team a name."), z.maxLength(200)),
  timezone: z.string(),
});

/** A new team: its name and the zone in which its days end. */
export function NewTeamForm({ timezone, locale }: { timezone: string; locale: string }) {
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: "", timezone },
    submit: async (values) => {
      const team = await send(api.POST("/api/v1/teams", { body: values }));
      location.assign(paths.team(team.slug));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <Field label="Name" hint="As it should stand on certificates." error={errorAt("name")}>
        <Input {...field("name")} size="l" autoComplete="organization" autoFocus />
      </Field>
      <TimezoneField
        label="Time zone"
        note="A day of a deadline ends at midnight there."
        value={form.watch("timezone")}
        locale={locale}
        error={errorAt("timezone")}
        onChange={(zone) => form.setValue("timezone", zone, { shouldValidate: true })}
      />
      <FormProblemCallout problem={problem} />
      <div>
        <Button type="submit" variant="primary" size="l" loading={busy} wide="phone">
          Make the team
        </Button>
      </div>
    </form>
  );
}
