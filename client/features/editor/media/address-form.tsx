"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { EditorProps, MediaBody } from "../types";
import { readLength, writeLength } from "./length";

type Props = Pick<EditorProps, "content" | "change"> & { onDone: () => void };

/** A file elsewhere: where it is, and how long it plays, which cannot be seen from here. */
export function AddressForm({ content, change, onDone }: Props) {
  const body = content.body as MediaBody;
  const [address, setAddress] = useState(content.media_url ?? "");
  const [length, setLength] = useState(writeLength(body.duration_seconds ?? null));
  const [errors, setErrors] = useState<{ address?: string; length?: string }>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const duration_seconds = readLength(length);
    const found = {
      ...(!/^https:\/\/[^\s/]+\.[^\s]+$/.test(address.trim()) && {
        address: "Enter an address that begins with https://.",
      }),
      ...(duration_seconds === null && { length: "Enter minutes and seconds, such as 4:30." }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    change({ media_url: address.trim(), body: { ...body, duration_seconds } });
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3 rounded-m border border-line p-4">
      <Field
        label="Address of the file"
        hint="An MP4, MP3, WebM or HLS file that plays without signing in."
        error={errors.address}
      >
        <Input
          inputMode="url"
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </Field>
      <Field label="Plays for" hint="Minutes and seconds: 4:30." error={errors.length}>
        <Input
          className="max-w-28"
          inputMode="numeric"
          value={length}
          onChange={(event) => setLength(event.currentTarget.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="s" variant="primary">
          Use this address
        </Button>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
