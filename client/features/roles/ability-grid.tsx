"use client";

import { list } from "@/lib/format";
import { Checkbox } from "@/ui/checkbox";
import { byResource } from "./meaning";
import type { Ability } from "./types";

interface Props {
  abilities: Ability[];
  may: string[];
  /** What included roles bring, with their titles. */
  inherited: Map<string, string[]>;
  disabled: boolean;
  onToggle: (key: string, on: boolean) => void;
}

/** The abilities as ticks, one line for each thing they are about. */
export function AbilityGrid({ abilities, may, inherited, disabled, onToggle }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">May</legend>
      <p className="mb-3 text-13 text-ink-3">
        What an ability needs is ticked with it. What included roles bring cannot be taken away
        here.
      </p>
      <div className="border-line border-t">
        {byResource(abilities).map((resource) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset a line would be read twice
          <div
            key={resource.key}
            role="group"
            aria-label={resource.title}
            className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3 border-line border-b py-2.5 max-sm:grid-cols-1 max-sm:gap-2"
          >
            <span className="font-medium text-13 leading-6">{resource.title}</span>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {resource.abilities.map((ability) => {
                const from = inherited.get(ability.key);
                return (
                  <span key={ability.key} title={ability.sees} className="min-w-24">
                    <Checkbox
                      label={ability.title}
                      hint={from ? `from ${list(from)}` : undefined}
                      checked={Boolean(from) || may.includes(ability.key)}
                      disabled={disabled || Boolean(from)}
                      onCheckedChange={(on) => onToggle(ability.key, on)}
                    />
                  </span>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
