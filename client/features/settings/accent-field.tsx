"use client";

import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface Props {
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** The team's colour. What it does to contrast is mended where it is used: it is only made darker or lighter. */
export function AccentField({ value, error, onChange }: Props) {
  const valid = /^#[0-9a-fA-F]{6}$/.test(value);
  return (
    <Field
      label="Colour"
      hint="For buttons, links and certificates. It is darkened or lightened where text on it could not be read."
      error={error}
    >
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="color"
          aria-label="Choose the colour"
          value={valid ? value : "#14694c"}
          onChange={(event) => onChange(event.target.value)}
          className="size-9 cursor-pointer rounded-s border border-edge bg-surface p-1"
        />
        <div className="w-32">
          <Input
            aria-label="Colour as a number"
            value={value}
            placeholder="#14694c"
            onChange={(event) => onChange(event.target.value.trim())}
            className="font-mono"
            spellCheck={false}
          />
        </div>
        {value && (
          <Button variant="quiet" size="s" onClick={() => onChange("")}>
            Use Footplate’s green
          </Button>
        )}
      </div>
    </Field>
  );
}
