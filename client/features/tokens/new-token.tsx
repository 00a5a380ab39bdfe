"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import type { Place } from "@/lib/format";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { expiryOptions, USUAL_DAYS } from "./expiry";
import { RolePicker, withinRoles } from "./role-picker";
import { ScopePicker } from "./scope-picker";
import { SecretDialog } from "./secret-dialog";
import type { RoleOption, Scope } from "./types";

interface Props {
  /** The team whose token it becomes; without one it is the person's own. */
  team?: string;
  /** The person's teams, to one of which their own token can be narrowed. */
  teams?: { slug: string; name: string }[];
  roles?: RoleOption[];
  scopes: Scope[];
  place: Place;
}

const EVERY_TEAM = "*";
const NONE: string[] = [];
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Say what it is for."), z.maxLength(200)),
  roles: z.array(z.string()),
  scopes: z.array(z.string()).check(z.minLength(1, "Choose at least one thing it may do.")),
  team: z.string(),
  expires_in_days: z.string(),
});

/** Makes a token, then shows its secret once. */
export function NewToken(props: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  return (
    <>
      <Button size="s" variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        New token
      </Button>
      {open && (
        <TokenDialog
          {...props}
          onClose={() => setOpen(false)}
          onMade={(name, secret) => {
            setOpen(false);
            setMade({ name, secret });
          }}
        />
      )}
      {made && (
        <SecretDialog
          title={`The token “${made.name}”`}
          values={[{ label: "Token", value: made.secret }]}
          onClose={() => {
            setMade(null);
            // Not before: the list, once it is there, stands where this dialog lives.
            router.refresh();
          }}
        />
      )}
    </>
  );
}

interface DialogProps extends Props {
  onClose: () => void;
  onMade: (name: string, secret: string) => void;
}

function TokenDialog({
  team,
  teams = [],
  roles = [],
  scopes,
  place,
  onClose,
  onMade,
}: DialogProps) {
  const [now] = useState(() => Date.now());
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: {
      name: "",
      roles: NONE,
      scopes: NONE,
      team: EVERY_TEAM,
      expires_in_days: USUAL_DAYS,
    },
    submit: async (values) => {
      const days = Number(values.expires_in_days);
      const common = { name: values.name, scopes: values.scopes, expires_in_days: days };
      const only = values.team === EVERY_TEAM ? null : values.team;
      const made = team
        ? await send(
            api.POST("/api/v1/teams/{team}/tokens", {
              params: { path: { team } },
              body: { ...common, roles: values.roles },
            }),
          )
        : await send(api.POST("/api/v1/me/tokens", { body: { ...common, only_team: only } }));
      onMade(values.name, made.secret);
    },
  });
  const chosen = form.watch("roles");
  const offered = team ? withinRoles(scopes, roles, chosen) : scopes;
  const set = (name: "roles" | "scopes", value: string[]) =>
    form.setValue(name, value, { shouldValidate: form.formState.isSubmitted });
  const chooseRoles = (value: string[]) => {
    const reach = new Set(withinRoles(scopes, roles, value).map((scope) => scope.key));
    set("roles", value);
    set(
      "scopes",
      form.getValues("scopes").filter((key) => reach.has(key)),
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      width="l"
      title={team ? "New team token" : "New personal token"}
      description={
        team
          ? "For a program of the team. It acts as a machine user, not as you, and outlives your membership."
          : "For a program of yours. It acts as you, as far as you let it."
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="new-token" loading={busy}>
            Make the token
          </Button>
        </>
      }
    >
      <form id="new-token" onSubmit={onSubmit} noValidate className="grid gap-6">
        <Field label="What it is for" error={errorAt("name")}>
          <Input {...field("name")} autoComplete="off" autoFocus placeholder="Payroll import" />
        </Field>
        <div className="grid gap-6 sm:grid-cols-2">
          <Field
            label="Ends after"
            hint="You are told a week before."
            error={errorAt("expires_in_days")}
          >
            <Select
              options={expiryOptions(now, place)}
              value={form.watch("expires_in_days")}
              onValueChange={(value) => form.setValue("expires_in_days", value)}
            />
          </Field>
          {!team && teams.length > 0 && (
            <Field label="Sees" error={errorAt("team")}>
              <Select
                options={[
                  { value: EVERY_TEAM, label: "All my teams" },
                  ...teams.map(({ slug, name }) => ({ value: slug, label: `Only ${name}` })),
                ]}
                value={form.watch("team")}
                onValueChange={(value) => form.setValue("team", value)}
              />
            </Field>
          )}
        </div>
        {team && (
          <RolePicker
            roles={roles}
            value={chosen}
            onValueChange={chooseRoles}
            hint="Only roles that you may give."
            error={errorAt("roles")}
          />
        )}
        {offered.length > 0 ? (
          <ScopePicker
            scopes={offered}
            value={form.watch("scopes")}
            onValueChange={(value) => set("scopes", value)}
            error={errorAt("scopes")}
          />
        ) : (
          <p className="text-13 text-ink-3">
            Choose a role first; then choose what of it the token may use.
          </p>
        )}
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
