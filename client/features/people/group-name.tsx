"use client";

import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import type { Group } from "./types";

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Give the group a name."), z.maxLength(200)),
});

interface Props {
  team: string;
  /** None makes a new one. */
  group: Group | null;
  onClose: () => void;
  onChanged: () => void;
}

/** Names a group, new or old. */
export function GroupName({ team, group, onClose, onChanged }: Props) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: group?.name ?? "" },
    submit: async (body) => {
      if (group) {
        const params = { path: { group_id: group.id } };
        await send(api.PATCH("/api/v1/groups/{group_id}", { params, body }));
      } else {
        await send(api.POST("/api/v1/teams/{team}/groups", { params: { path: { team } }, body }));
      }
      onChanged();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={group ? "Rename the group" : "New group"}
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="group-name" loading={busy}>
            {group ? "Rename" : "Make the group"}
          </Button>
        </>
      }
    >
      <form id="group-name" onSubmit={onSubmit} noValidate className="grid gap-4">
        <Field label="Name" error={errorAt("name")}>
          <Input {...field("name")} autoFocus autoComplete="off" />
        </Field>
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
