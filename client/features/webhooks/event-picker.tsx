"use client";

import { Checkbox } from "@/ui/checkbox";
import { FieldSet } from "@/ui/field";
import { RadioGroup } from "@/ui/radio-group";
import type { EventType } from "./types";

interface Props {
  types: EventType[];
  /** Names of types; null for all of them. */
  value: string[] | null;
  onValueChange: (value: string[] | null) => void;
  error?: string | null;
}

/** What an endpoint hears: everything, or types chosen by what happens. */
export function EventPicker({ types, value, onValueChange, error }: Props) {
  const groups = [...new Set(types.map((type) => type.group))];
  return (
    <div className="grid gap-4">
      <FieldSet legend="What it hears" error={error}>
        <RadioGroup
          value={value === null ? "all" : "some"}
          onValueChange={(choice) => onValueChange(choice === "all" ? null : [])}
          options={[
            { value: "all", label: "Everything", hint: "Also what is added later." },
            { value: "some", label: "Only what I choose" },
          ]}
        />
      </FieldSet>
      {value !== null &&
        groups.map((group) => (
          <FieldSet key={group} legend={group}>
            <div className="grid gap-2.5 sm:grid-cols-2 sm:gap-x-6">
              {types
                .filter((type) => type.group === group)
                .map((type) => (
                  <Checkbox
                    key={type.name}
                    label={type.title}
                    hint={<code className="font-mono text-12">{type.name}</code>}
                    checked={value.includes(type.name)}
                    onCheckedChange={(on) =>
                      onValueChange(
                        on ? [...value, type.name] : value.filter((name) => name !== type.name),
                      )
                    }
                  />
                ))}
            </div>
          </FieldSet>
        ))}
    </div>
  );
}
