"use client";

import { Checkbox } from "@/ui/checkbox";
import type { RoleOption } from "./types";

interface Props {
  roles: RoleOption[];
  value: string[];
  onValueChange: (value: string[]) => void;
  hint: string;
  error?: string | null;
}

/** The roles that a machine user acts with: those that the person at the screen may give. */
export function RolePicker({ roles, value, onValueChange, hint, error }: Props) {
  const included = new Set(
    roles.filter((role) => value.includes(role.key)).flatMap((role) => role.includes),
  );
  return (
    <fieldset>
      <legend className="font-medium">Acts with the roles</legend>
      <p className="mt-0.5 mb-3 text-13 text-ink-3">{hint}</p>
      <div className="grid gap-3">
        {roles.map((role) => {
          const covered = included.has(role.key);
          return (
            <Checkbox
              key={role.key}
              label={role.title}
              hint={role.description}
              checked={covered || value.includes(role.key)}
              disabled={covered}
              onCheckedChange={(on) =>
                onValueChange(on ? [...value, role.key] : value.filter((key) => key !== role.key))
              }
            />
          );
        })}
      </div>
      {error && <p className="mt-2 text-13 text-red">{error}</p>}
    </fieldset>
  );
}

/** The scopes that would do something with these roles; a machine is no person. */
export function withinRoles<S extends { key: string }>(
  scopes: S[],
  roles: RoleOption[],
  chosen: string[],
): S[] {
  const may = new Set(
    roles.filter((role) => chosen.includes(role.key)).flatMap((role) => role.may),
  );
  return scopes.filter((scope) => may.has(scope.key) && scope.key !== "trainings.own");
}
