"use client";

import { useId } from "react";
import { counted } from "@/lib/format";
import type { Mark } from "./types";

interface Props {
  criteria: Mark["rubric"];
  levels: Record<string, string>;
  onChange: (levels: Record<string, string>) => void;
}

/** One level of each criterion; arrow keys choose, as in any group of radio buttons. */
export function Rubric({ criteria, levels, onChange }: Props) {
  const id = useId();
  return (
    <div className="mt-5 grid gap-5">
      {criteria.map((criterion) => (
        <fieldset key={criterion.id} className="min-w-0">
          <legend className="font-[550]">{criterion.title}</legend>
          {criterion.description && <p className="text-13 text-ink-2">{criterion.description}</p>}
          <div className="mt-2 grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
            {criterion.levels.map((level) => (
              <label
                key={level.id}
                className="relative flex min-h-11 cursor-pointer flex-col rounded-s border border-line-strong bg-surface px-3 py-2 hover:border-ink-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name={`${id} ${criterion.id}`}
                  checked={levels[criterion.id] === level.id}
                  onChange={() => onChange({ ...levels, [criterion.id]: level.id })}
                  className="absolute inset-0 cursor-pointer appearance-none rounded-s outline-none"
                />
                <span className="font-medium">{level.title}</span>
                <span className="num text-13 text-ink-3">
                  {counted(level.points, "point", "points")}
                </span>
                {level.description && (
                  <span className="text-12 text-ink-2">{level.description}</span>
                )}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
