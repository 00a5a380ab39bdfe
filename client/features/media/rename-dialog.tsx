"use client";

import { api, send } from "@/lib/api/browser";
import { atMost, line, notEmpty, record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import type { Asset } from "./types";

const schema = record({
  title: line(notEmpty("Give it a name."), atMost(200, "At most 200 characters.")),
});

interface Props {
  asset: Asset;
  onClose: () => void;
  onRenamed: () => Promise<void>;
}

export function RenameDialog({ asset, onClose, onRenamed }: Props) {
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { title: asset.title },
    submit: async (body) => {
      await send(
        api.PATCH("/api/v1/assets/{asset_id}", { params: { path: { asset_id: asset.id } }, body }),
      );
      await onRenamed();
      onClose();
    },
  });
  const id = `rename-${asset.id}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Rename the file"
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" loading={busy}>
            Rename
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={onSubmit} noValidate className="grid gap-4">
        <FormProblemCallout problem={problem} />
        <Field
          label="Name"
          hint="As authors find it. What learners see stays as it is."
          error={errorAt("title")}
        >
          <Input {...field("title")} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
