"use client";

import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";

interface Props {
  label: string;
  hint?: string;
  optional?: boolean;
  rows?: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** Several short texts, one a line. */
export function LinesField({ label, hint, optional, rows = 2, lines, onChange }: Props) {
  return (
    <Field label={label} hint={hint} optional={optional} className="[&_label]:text-13">
      <Textarea
        rows={rows}
        value={lines.join("\n")}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onChange(text ? text.split("\n") : []);
        }}
      />
    </Field>
  );
}
