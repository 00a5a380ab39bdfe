"use client";

import { Checkbox } from "@/ui/checkbox";
import type { Scope } from "./types";

interface Props {
  scopes: Scope[];
  value: string[];
  onValueChange: (value: string[]) => void;
  error?: string | null;
}

/** What a token may do, in words, by area. What comes along with a choice needs no tick of its own. */
export function ScopePicker({ scopes, value, onValueChange, error }: Props) {
  const areas = [...new Set(scopes.map((scope) => scope.area))];
  const brought = new Set(
    scopes.filter((scope) => value.includes(scope.key)).flatMap((scope) => scope.brings),
  );
  const toggle = (key: string, on: boolean) =>
    onValueChange(on ? [...value, key] : value.filter((one) => one !== key));
  return (
    <fieldset aria-describedby={error ? "scopes-error" : undefined}>
      <legend className="font-medium">What it may do</legend>
      <p className="mt-0.5 text-13 text-ink-3">
        The least it needs. It never does more than the roles behind it allow.
      </p>
      <div className="mt-3 divide-y divide-line rounded-m border border-line">
        {areas.map((area) => (
          <div
            key={area}
            className="grid gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[6rem_minmax(0,1fr)]"
          >
            <p className="text-13 text-ink-3">{area}</p>
            <div className="grid gap-2.5">
              {scopes
                .filter((scope) => scope.area === area)
                .map((scope) => {
                  const along = brought.has(scope.key) && !value.includes(scope.key);
                  return (
                    <Checkbox
                      key={scope.key}
                      label={scope.title}
                      hint={along ? `${scope.description} Comes along.` : scope.description}
                      checked={along || value.includes(scope.key)}
                      disabled={along}
                      onCheckedChange={(on) => toggle(scope.key, on)}
                    />
                  );
                })}
            </div>
          </div>
        ))}
      </div>
      {error && (
        <p id="scopes-error" className="mt-2 text-13 text-red">
          {error}
        </p>
      )}
    </fieldset>
  );
}
