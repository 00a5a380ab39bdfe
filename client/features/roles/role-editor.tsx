"use client";

import { useRouter } from "next/navigation";
import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { notify } from "@/ui/toasts";
import { AbilityGrid } from "./ability-grid";
import { includable, inheritedBy, meaningOf, withAbility } from "./meaning";
import { RolePreview } from "./role-preview";
import { RoleTicks } from "./role-ticks";
import type { Ability, Draft, TeamRole } from "./types";

const keys = z.array(z.string());
const schema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, "Give the role a name."), z.maxLength(60)),
  description: z.string().check(z.trim(), z.maxLength(300)),
  may: keys,
  includes: keys,
  gives: keys,
});

interface Props {
  team: string;
  /** The role that is changed; null for a new one. */
  role: TeamRole | null;
  draft: Draft;
  roles: TeamRole[];
  abilities: Ability[];
}

/** Writes a role of the team, beside what it comes to in words. */
export function RoleEditor({ team, role, draft, roles, abilities }: Props) {
  const router = useRouter();
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: draft,
    submit: async (body) => {
      if (role?.id) {
        const path = { role_id: role.id };
        await send(api.PATCH("/api/v1/roles/{role_id}", { params: { path }, body }));
        notify({
          title: "Role saved",
          description: "Everybody who holds it has it so from now on.",
        });
      } else {
        await send(api.POST("/api/v1/teams/{team}/roles", { params: { path: { team } }, body }));
        notify({ title: `${body.title} can be given now` });
        router.push(paths.roles(team));
      }
      router.refresh();
    },
  });
  const now: Draft = form.watch();
  const change = (name: "may" | "includes" | "gives", value: string[]) =>
    form.setValue(name, value, { shouldDirty: true });
  const own = role?.key ?? null;
  return (
    <form
      onSubmit={onSubmit}
      method="post"
      noValidate
      className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <div className="grid max-w-[44rem] gap-7">
        <Field label="Name" error={errorAt("title")}>
          <Input {...field("title")} maxLength={60} />
        </Field>
        <Field
          label="What it is for"
          hint="People who give roles read this."
          error={errorAt("description")}
        >
          <Input {...field("description")} maxLength={300} />
        </Field>
        <RoleTicks
          legend="Includes"
          hint="It may all that these may, also when they change. Admin is given itself, never included."
          roles={includable(roles, own)}
          value={now.includes}
          disabled={busy}
          onChange={(value) => change("includes", value)}
        />
        <AbilityGrid
          abilities={abilities}
          may={now.may}
          inherited={inheritedBy(now, roles)}
          disabled={busy}
          onToggle={(key, on) => change("may", withAbility(now.may, key, on, abilities))}
        />
        <RoleTicks
          legend="Gives"
          hint="Roles that its holders may give and take, as far as they may change members at all."
          roles={roles}
          value={now.gives}
          disabled={busy}
          onChange={(value) => change("gives", value)}
        />
        <FormProblemCallout problem={problem} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" loading={busy} wide="phone">
            {role ? "Save role" : "Make role"}
          </Button>
          <ButtonLink href={paths.roles(team)} wide="phone">
            Cancel
          </ButtonLink>
        </div>
      </div>
      <aside className="self-start rounded-m border border-line bg-paper p-5 xl:sticky xl:top-6">
        <RolePreview may={meaningOf(now, roles)} abilities={abilities} />
      </aside>
    </form>
  );
}
