"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { notify } from "@/ui/toasts";
import { EventPicker } from "./event-picker";
import { SecretDialog } from "./secret-dialog";
import type { Endpoint, EventType } from "./types";

const schema = z.object({
  url: z.string().check(z.trim(), z.minLength(1, "Where is it sent to?"), z.maxLength(2000)),
  description: z.string().check(z.trim(), z.maxLength(500)),
  event_types: z.nullable(z.array(z.string()).check(z.minLength(1, "Choose at least one."))),
});

interface Props {
  team: string;
  /** Absent to make one. */
  endpoint?: Endpoint;
  types: EventType[];
}

/** Makes an endpoint and shows its secret once, or changes one. */
export function EndpointForm({ team, endpoint, types }: Props) {
  const router = useRouter();
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: {
      url: endpoint?.url ?? "",
      description: endpoint?.description ?? "",
      event_types: endpoint?.event_types ?? null,
    },
    submit: async (body) => {
      if (!endpoint) {
        const path = { team };
        setMade(
          await send(
            api.POST("/api/v1/teams/{team}/webhook-endpoints", { params: { path }, body }),
          ),
        );
        return;
      }
      const path = { endpoint_id: endpoint.id };
      await send(api.PATCH("/api/v1/webhook-endpoints/{endpoint_id}", { params: { path }, body }));
      notify({ title: "Webhook saved" });
      router.push(paths.webhook(team, endpoint.id));
      router.refresh();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-6">
      <Field
        label="Address"
        hint="A public address that begins with https://. It must answer with a 2xx within 10 seconds."
        error={errorAt("url")}
      >
        <Input
          {...field("url")}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.com/hooks/footplate"
        />
      </Field>
      <Field label="What it is for" optional error={errorAt("description")}>
        <Input {...field("description")} autoComplete="off" placeholder="Payroll" />
      </Field>
      <EventPicker
        types={types}
        value={form.watch("event_types")}
        onValueChange={(value) =>
          form.setValue("event_types", value, { shouldValidate: form.formState.isSubmitted })
        }
        error={errorAt("event_types")}
      />
      <FormProblemCallout problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={busy} wide="phone">
          {endpoint ? "Save webhook" : "Make the webhook"}
        </Button>
        <ButtonLink
          wide="phone"
          href={endpoint ? paths.webhook(team, endpoint.id) : paths.webhooks(team)}
        >
          Cancel
        </ButtonLink>
      </div>
      {made && (
        <SecretDialog
          secret={made.secret}
          onClose={() => router.push(paths.webhook(team, made.id))}
        />
      )}
    </form>
  );
}
