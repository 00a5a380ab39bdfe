"use client";

import { Checkbox } from "@/ui/checkbox";
import type { TeamRole } from "./types";

interface Props {
  legend: string;
  hint: string;
  roles: TeamRole[];
  value: string[];
  disabled: boolean;
  onChange: (value: string[]) => void;
}

/** Some of the team's roles, as ticks. */
export function RoleTicks({ legend, hint, roles, value, disabled, onChange }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <p className="mb-2 text-13 text-ink-3">{hint}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-2.5">
        {roles.map((role) => (
          <Checkbox
            key={role.key}
            label={role.title}
            checked={value.includes(role.key)}
            disabled={disabled}
            onCheckedChange={(on) =>
              onChange(on ? [...value, role.key] : value.filter((key) => key !== role.key))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
