"use client";

import * as z from "zod/mini";
import type { components } from "@/api/generated/schema";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input, Textarea } from "@/ui/input";
import { RolePicker, withinRoles } from "./role-picker";
import { ScopePicker } from "./scope-picker";
import type { Application, RoleOption, Scope } from "./types";

export type Made = components["schemas"]["MadeApplication"];

interface Props {
  /** The team of a new one. */
  team?: string;
  /** The one to be changed. */
  application?: Application;
  roles: RoleOption[];
  scopes: Scope[];
  onClose: () => void;
  onDone: (made: Made | null) => void;
}

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Give it the name that people will see.")),
  redirect_uris: z.string(),
  is_public: z.boolean(),
  roles: z.array(z.string()),
  scopes: z.array(z.string()).check(z.minLength(1, "Choose at least one thing it may ask for.")),
});

const lines = (text: string) => text.split(/\s+/).filter(Boolean);

/** Makes an application or changes one. */
export function ApplicationDialog({ team, application, roles, scopes, onClose, onDone }: Props) {
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: {
      name: application?.name ?? "",
      redirect_uris: application?.redirect_uris.join("\n") ?? "",
      is_public: application?.is_public ?? false,
      roles: application?.roles ?? [],
      scopes: application?.scopes ?? [],
    },
    submit: async ({ name, redirect_uris, is_public, roles, scopes }) => {
      const common = { name, redirect_uris: lines(redirect_uris), scopes };
      const made = application
        ? await send(
            api.PATCH("/api/v1/oauth-applications/{application_id}", {
              params: { path: { application_id: application.id } },
              body: common,
            }),
          ).then(() => null)
        : await send(
            api.POST("/api/v1/teams/{team}/oauth-applications", {
              params: { path: { team: team ?? "" } },
              body: { ...common, is_public, roles: is_public ? [] : roles },
            }),
          );
      onDone(made);
    },
  });
  const values = form.watch();
  const asks = application
    ? application.redirect_uris.length > 0
    : lines(values.redirect_uris).length > 0;
  const offered = asks ? scopes : withinRoles(scopes, roles, values.roles);
  const set = (name: "roles" | "scopes", value: string[]) =>
    form.setValue(name, value, { shouldValidate: form.formState.isSubmitted });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      width="l"
      title={application ? `Change “${application.name}”` : "New application"}
      description={
        application
          ? "Fewer permissions hold at once, for everybody."
          : "It sees this team alone, for whomever it acts."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="application" loading={busy}>
            {application ? "Save" : "Make the application"}
          </Button>
        </>
      }
    >
      <form id="application" onSubmit={onSubmit} noValidate className="grid gap-6">
        <Field label="Name" hint="People read it when they are asked." error={errorAt("name")}>
          <Input {...field("name")} autoComplete="off" autoFocus placeholder="Fleet planner" />
        </Field>
        {(!application || asks) && (
          <Field
            label="Where people come back to"
            hint="One address a line, to the letter. Leave it empty when nobody is to be asked."
            optional={!application}
            error={errorAt("redirect_uris")}
          >
            <Textarea
              {...field("redirect_uris")}
              rows={2}
              placeholder="https://planner.example.com/footplate"
              spellCheck={false}
            />
          </Field>
        )}
        {!application && asks && (
          <Checkbox
            label="It cannot keep a secret"
            hint="A program on people’s own devices, or one that runs in the browser."
            checked={values.is_public}
            onCheckedChange={(on) => form.setValue("is_public", on)}
          />
        )}
        {!application && !values.is_public && (
          <RolePicker
            roles={roles}
            value={values.roles}
            onValueChange={(value) => set("roles", value)}
            hint="Only when it is also to act in its own name, with nobody asked."
            error={errorAt("roles")}
          />
        )}
        {offered.length > 0 ? (
          <ScopePicker
            scopes={offered}
            value={values.scopes}
            onValueChange={(value) => set("scopes", value)}
            error={errorAt("scopes")}
          />
        ) : (
          <p className="text-13 text-ink-3">
            Enter an address to come back to, or choose roles; then choose what it may do.
          </p>
        )}
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
