"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem, problemWords } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

const WORDS: Record<string, string> = {
  certificate_unknown:
    "No certificate has this number. Compare it with the document once more, sign by sign.",
};

/** Enter a number, reach the certificate. Case, spaces and look-alikes are forgiven. */
export function VerifyForm({ initial }: { initial: string }) {
  const router = useRouter();
  const [number, setNumber] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);

  const verify = async (event: FormEvent) => {
    event.preventDefault();
    const typed = number.trim();
    if (!typed) return setFailure("Enter the number that stands on the certificate.");
    setBusy(true);
    setFailure(undefined);
    try {
      const found = await send(
        api.GET("/api/v1/verify/{number}", { params: { path: { number: typed } } }),
      );
      router.push(paths.certificate(found.certificate_number));
    } catch (thrown) {
      setFailure(WORDS[asProblem(thrown).code] ?? problemWords(thrown));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={verify} noValidate className="grid gap-5">
      <Field
        label="Number of the certificate"
        hint="For example FP-7K3M-Q9TX-2WBD-H5RC-NV84-6. Small letters, missing dashes and O for 0 are fine."
        error={failure}
      >
        <Input
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          size="l"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="font-mono"
          autoFocus
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" size="l" loading={busy} wide="phone">
          Verify
        </Button>
      </div>
    </form>
  );
}
