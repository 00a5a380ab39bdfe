"use client";

import { CircleCheck, Clock } from "lucide-react";
import {
  addAddress,
  type EmailAddress,
  makePrimary,
  readAddresses,
  removeAddress,
  resendConfirmation,
} from "@/lib/auth";
import { emailRule } from "@/lib/forms/person-rules";
import { record } from "@/lib/forms/rules";
import { useApiForm } from "@/lib/forms/use-api-form";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { Loading, Skeleton } from "@/ui/skeleton";
import { notify } from "@/ui/toasts";
import { type LoadedList, useList } from "./use-list";

/** The person's addresses: which counts, which wait to be confirmed, a new one. */
export function Addresses() {
  const list = useList(readAddresses);
  return (
    <div className="grid gap-5">
      {list.items === null && !list.problem && (
        <Loading label="Loading your addresses">
          <Skeleton className="h-10 w-full" />
        </Loading>
      )}
      {list.items && (
        <ul className="border-line border-t">
          {list.items.map((address) => (
            <AddressRow key={address.email} address={address} list={list} />
          ))}
        </ul>
      )}
      <FormProblemCallout problem={list.problem} />
      <NewAddress
        onAdd={(email) => addAddress(email).then((items) => list.change("add", async () => items))}
      />
    </div>
  );
}

function AddressRow({ address, list }: { address: EmailAddress; list: LoadedList<EmailAddress> }) {
  const { email, verified, primary } = address;
  const resend = async () => {
    const sent = await list.change(`send-${email}`, async () => {
      await resendConfirmation(email);
      return list.items ?? [];
    });
    if (sent)
      notify({ title: "Sent again", description: `Open the link in the mail to ${email}.` });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b py-2.5">
      <span className="min-w-0 flex-1 basis-52 break-all font-medium">{email}</span>
      {primary && (
        <Badge tone="green" icon={<CircleCheck />}>
          In use
        </Badge>
      )}
      {!verified && (
        <Badge tone="amber" icon={<Clock />}>
          Not confirmed
        </Badge>
      )}
      {(!verified || !primary) && (
        <span className="flex gap-1">
          {!verified && (
            <Button
              size="s"
              variant="quiet"
              loading={list.busy === `send-${email}`}
              onClick={resend}
            >
              Send again
            </Button>
          )}
          {verified && !primary && (
            <Button
              size="s"
              variant="quiet"
              loading={list.busy === `use-${email}`}
              onClick={() => list.change(`use-${email}`, () => makePrimary(email))}
            >
              Use this one
            </Button>
          )}
          {!primary && (
            <Button
              size="s"
              variant="quiet"
              loading={list.busy === `drop-${email}`}
              onClick={() => list.change(`drop-${email}`, () => removeAddress(email))}
            >
              Remove
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

const schema = record({ email: emailRule });

function NewAddress({ onAdd }: { onAdd: (email: string) => Promise<unknown> }) {
  const { form, field, onSubmit, busy, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { email: "" },
    submit: async ({ email }) => {
      await onAdd(email);
      form.reset();
      notify({ title: "Confirm it", description: `We sent a link to ${email}.` });
    },
  });
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="grid gap-3">
      <Field
        label="Another address"
        hint="It counts once you open the link we send there."
        error={errorAt("email")}
      >
        <div className="flex gap-2">
          <Input {...field("email")} type="email" autoComplete="email" autoCapitalize="none" />
          <Button type="submit" loading={busy} className="max-sm:h-11">
            Add
          </Button>
        </div>
      </Field>
      <FormProblemCallout problem={problem} />
    </form>
  );
}
