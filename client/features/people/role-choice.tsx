"use client";

import { Checkbox } from "@/ui/checkbox";
import type { Role } from "./types";

interface Props {
  roles: Role[];
  /** Which of them the person at the screen may give. */
  givable: string[];
  value: string[];
  onValueChange: (value: string[]) => void;
}

/** Which roles somebody has, each with what it is for. Included ones need no tick of their own. */
export function RoleChoice({ roles, givable, value, onValueChange }: Props) {
  const included = new Set(
    roles.filter((role) => value.includes(role.key)).flatMap((role) => role.includes),
  );
  return (
    <fieldset>
      <legend className="mb-2 font-medium">Roles</legend>
      <div className="grid gap-3">
        {roles.map((role) => {
          const covered = included.has(role.key);
          return (
            <Checkbox
              key={role.key}
              label={role.title}
              hint={covered ? `${role.description} Included in what is chosen.` : role.description}
              checked={covered || value.includes(role.key)}
              disabled={covered || !givable.includes(role.key)}
              onCheckedChange={(on) =>
                onValueChange(on ? [...value, role.key] : value.filter((key) => key !== role.key))
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
