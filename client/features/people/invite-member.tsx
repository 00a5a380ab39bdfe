"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { notify } from "@/ui/toasts";
import { RoleChoice } from "./role-choice";
import type { Role } from "./types";

const schema = z.object({
  email: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Enter their e-mail address."),
      z.regex(/^[^\s@]+@[^\s@]+$/, "Enter an e-mail address, such as anna@example.com."),
    ),
  roles: z.array(z.string()).check(z.minLength(1, "Choose at least one role.")),
});

interface Props {
  team: string;
  roles: Role[];
  givable: string[];
}

/** Invites somebody into the team, with roles. */
export function InviteMember({ team, roles, givable }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        Invite a member
      </Button>
      {open && (
        <InviteDialog team={team} roles={roles} givable={givable} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function InviteDialog({ team, roles, givable, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { email: "", roles: ["learner"] },
    submit: async (values) => {
      await send(
        api.POST("/api/v1/teams/{team}/members", { params: { path: { team } }, body: values }),
      );
      notify({ title: `${values.email} is invited`, description: "The e-mail is on its way." });
      router.refresh();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Invite a member"
      description="They get an e-mail with a link to join. To train somebody, invite them to a program instead."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="invite-member" loading={busy}>
            Invite
          </Button>
        </>
      }
    >
      <form id="invite-member" onSubmit={onSubmit} noValidate className="grid gap-6">
        <Field label="E-mail address" error={errorAt("email")}>
          <Input {...field("email")} type="email" autoComplete="off" autoFocus />
        </Field>
        <div>
          <RoleChoice
            roles={roles}
            givable={givable}
            value={form.watch("roles")}
            onValueChange={(value) => form.setValue("roles", value, { shouldValidate: true })}
          />
          {errorAt("roles") && <p className="mt-2 text-13 text-red">{errorAt("roles")}</p>}
        </div>
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
