"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { atMost, line, notEmpty, record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input, Textarea } from "@/ui/input";

const schema = record({
  title: line(notEmpty("Give it a title."), atMost(200, "At most 200 characters.")),
  description: line(atMost(5000, "At most 5,000 characters.")),
});

/** Begins a program and opens it. */
export function NewProgram({ team, size = "s" }: { team: string; size?: "s" | "m" }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        New program
      </Button>
      {open && <NewProgramDialog team={team} onClose={() => setOpen(false)} />}
    </>
  );
}

function NewProgramDialog({ team, onClose }: { team: string; onClose: () => void }) {
  const router = useRouter();
  const { field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { title: "", description: "" },
    submit: async (body) => {
      const program = await send(
        api.POST("/api/v1/teams/{team}/programs", { params: { path: { team } }, body }),
      );
      router.push(paths.program(team, program.id));
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="New program"
      description="A draft that only authors see until you publish it."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="new-program" variant="primary" loading={busy}>
            Begin
          </Button>
        </>
      }
    >
      <form id="new-program" onSubmit={onSubmit} noValidate className="grid gap-4">
        <FormProblemCallout problem={problem} />
        <Field label="Title" error={errorAt("title")}>
          <Input {...field("title")} autoFocus />
        </Field>
        <Field
          label="Description"
          optional
          hint="What people will be able to do, in a sentence or two."
          error={errorAt("description")}
        >
          <Textarea {...field("description")} />
        </Field>
      </form>
    </Dialog>
  );
}
