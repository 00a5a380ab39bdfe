"use client";

import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Controller } from "react-hook-form";
import * as z from "zod/mini";
import { api, send } from "@/lib/api/browser";
import type { Place } from "@/lib/format";
import { useApiForm } from "@/lib/forms/use-api-form";
import { endOfDay, isoDate } from "@/lib/zoned";
import { Button } from "@/ui/button";
import { DateField } from "@/ui/date-field";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Textarea } from "@/ui/input";
import type { RosterRow } from "./types";

const schema = z.object({
  due_at: z.string().check(z.minLength(1, "Choose the new date.")),
  note: z.string().check(z.trim(), z.minLength(1, "Say why: it is kept and the person sees it.")),
});

interface Props {
  row: RosterRow;
  place: Place;
  onChanged: () => void;
}

/** The button that opens the dialog. */
export function ExtendButton(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" icon={<CalendarPlus size={16} />} onClick={() => setOpen(true)}>
        Give more time…
      </Button>
      {open && <ExtendDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** More time for one person: until the end of a day in the team's zone, with the reason. */
export function ExtendDialog({ row, place, onChanged, onClose }: Props & { onClose: () => void }) {
  const name = row.person.name || row.person.email;
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { due_at: row.due_at ? isoDate(row.due_at, place.timezone) : "", note: "" },
    submit: async (values) => {
      await send(
        api.PATCH("/api/v1/invitations/{invitation_id}", {
          params: { path: { invitation_id: row.id } },
          body: { due_at: endOfDay(values.due_at, place.timezone), note: values.note },
        }),
      );
      onChanged();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Give more time"
      description={`${name} has until the end of the new day, ${place.timezone.replaceAll("_", " ")}.`}
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={busy} type="submit" form="extend-form">
            Give more time
          </Button>
        </>
      }
    >
      <form id="extend-form" onSubmit={onSubmit} noValidate className="grid gap-5">
        <Field label="New due date" error={errorAt("due_at")}>
          <Controller
            control={form.control}
            name="due_at"
            render={({ field }) => <DateField value={field.value} onValueChange={field.onChange} />}
          />
        </Field>
        <Field label="Why" hint="Kept in the record." error={errorAt("note")}>
          <Textarea {...field("note")} rows={3} maxLength={1000} />
        </Field>
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
