"use client";

import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import * as z from "zod/mini";
import { api, idempotencyKey, send } from "@/lib/api/browser";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Button } from "@/ui/button";
import { DateField } from "@/ui/date-field";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Textarea } from "@/ui/input";
import { notify } from "@/ui/toasts";
import { endsAsked, endsOf, wordsOf } from "./correct-words";
import type { CorrectionKind, Record, RecordContent } from "./types";

const schema = z.object({
  due_at: z.string(),
  time_limit_ends_at: z.string(),
  ends_at: z.string(),
  reason: z
    .string()
    .check(z.trim(), z.minLength(1, "Say why: it is kept, and the person reads it.")),
});

interface Props {
  kind: CorrectionKind;
  invitation: Record["invitation"];
  record: Record;
  content?: RecordContent;
  onClose: () => void;
}

/** One correction by hand: what it does, and why. */
export function CorrectDialog({ kind, invitation, record, content, onClose }: Props) {
  const router = useRouter();
  const name = invitation.person.name || invitation.person.email;
  const words = wordsOf(kind, name, content?.title);
  const asked = endsAsked(kind, record, content);
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { due_at: "", time_limit_ends_at: "", ends_at: "", reason: "" },
    submit: async (values) => {
      await send(
        api.POST("/api/v1/invitations/{invitation_id}/corrections", {
          params: {
            path: { invitation_id: invitation.id },
            header: { "Idempotency-Key": idempotencyKey() },
          },
          body: {
            kind,
            content_id: content?.id ?? null,
            reason: values.reason,
            ...endsOf(values, record.timezone),
          },
        }),
      );
      notify({ title: words.done });
      router.refresh();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.description}
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant={kind === "reset" ? "danger" : "primary"}
            loading={busy}
            type="submit"
            form="correct-form"
          >
            {words.action}
          </Button>
        </>
      }
    >
      <form id="correct-form" onSubmit={onSubmit} noValidate className="grid gap-5">
        {asked.map(({ name: end, label, hint, withTime }) => (
          <Field key={end} label={label} hint={hint} error={errorAt(end)}>
            <Controller
              control={form.control}
              name={end}
              render={({ field: { value, onChange } }) => (
                <DateField withTime={withTime} value={value} onValueChange={onChange} />
              )}
            />
          </Field>
        ))}
        <Field
          label="Why"
          hint={`Kept for good. ${name} reads it on their page and in an e-mail.`}
          error={errorAt("reason")}
        >
          <Textarea {...field("reason")} rows={3} maxLength={1000} />
        </Field>
        <FormProblemCallout problem={problem} />
      </form>
    </Dialog>
  );
}
