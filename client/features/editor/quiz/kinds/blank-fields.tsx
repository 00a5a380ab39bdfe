"use client";

import type { components } from "@/api/generated/schema";
import { Button } from "@/ui/button";
import { LinesField } from "./lines-field";

type Blank = components["schemas"]["Blank"];

interface Props {
  blank: Blank;
  /** Whether its gap stands in the text. */
  inText: boolean;
  onChange: (blank: Blank) => void;
  onRemove: () => void;
}

/** One blank: what is accepted, and what is offered beside it. */
export function BlankFields({ blank, inText, onChange, onRemove }: Props) {
  return (
    <fieldset className="min-w-0 border-line border-s-2 ps-4">
      <legend className="sr-only">Blank {blank.id}</legend>
      <p className="num mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
        <code className="rounded-[4px] bg-sunken px-1.5 py-0.5 font-mono">[[{blank.id}]]</code>
        {!inText && (
          <>
            <span className="font-medium text-amber">is not in the text any more</span>
            <Button size="s" variant="quiet" onClick={onRemove}>
              Take it out
            </Button>
          </>
        )}
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-x-4 gap-y-3">
        <LinesField
          label="Accepted answers"
          hint="One a line."
          lines={blank.accepted ?? []}
          onChange={(accepted) => onChange({ ...blank, accepted })}
        />
        <LinesField
          label="Wrong ones to choose from"
          optional
          hint="One a line. With them the blank becomes a list."
          lines={blank.distractors ?? []}
          onChange={(distractors) => onChange({ ...blank, distractors })}
        />
      </div>
    </fieldset>
  );
}
