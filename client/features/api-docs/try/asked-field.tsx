"use client";

import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import type { Asked } from "./tried";

interface Props {
  asked: Asked;
  /** The reader's own, offered where a team is asked for. */
  teams: { slug: string; name: string }[];
  value: string;
  onChange: (value: string) => void;
}

function options({ asked, teams }: Pick<Props, "asked" | "teams">) {
  if (asked.name === "team" && asked.in === "path" && teams.length > 0)
    return teams.map(({ slug, name }) => ({ value: slug, label: name }));
  if (asked.values.length === 0) return null;
  const some = asked.values.map((value) => ({ value, label: value }));
  return asked.required ? some : [{ value: "", label: "Any" }, ...some];
}

/** One value of the address, the query or the headers. */
export function AskedField({ asked, teams, value, onChange }: Props) {
  const some = options({ asked, teams });
  return (
    <Field label={asked.name} optional={!asked.required}>
      {some ? (
        <Select
          size="s"
          options={some}
          value={value || (some[0]?.value ?? "")}
          onValueChange={(next) => onChange(next ?? "")}
        />
      ) : (
        <Input
          size="s"
          value={value}
          spellCheck={false}
          autoComplete="off"
          placeholder={asked.example}
          onChange={(event) => onChange(event.target.value)}
          className="font-mono text-12!"
        />
      )}
    </Field>
  );
}
