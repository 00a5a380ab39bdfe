"use client";

import { Plus, X } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { AS_TYPED } from "./numeric-range";

type OtherUnit = components["schemas"]["OtherUnit"];

interface Props {
  unit: string;
  others: readonly OtherUnit[];
  onChange: (others: OtherUnit[]) => void;
}

/** Units that are taken too, each with how much of the question's own it is. */
export function OtherUnits({ unit, others, onChange }: Props) {
  const change = (at: number, patch: Partial<OtherUnit>) =>
    onChange(others.map((one, place) => (place === at ? { ...one, ...patch } : one)));
  return (
    <fieldset>
      {others.length > 0 && (
        <legend className="mb-1.5 font-medium text-13">Also taken, written after the number</legend>
      )}
      <ul className="grid gap-1.5">
        {others.map((other, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: units have no ids and keep their order
          <li key={at} className="num flex items-center gap-2 text-13">
            1
            <Input
              size="s"
              aria-label={`Other unit ${at + 1}`}
              maxLength={20}
              className="max-w-20"
              value={other.unit ?? ""}
              onChange={(event) => change(at, { unit: event.currentTarget.value })}
            />
            <span aria-hidden>=</span>
            <NumberField
              size="s"
              aria-label={`How many ${unit} one of it is`}
              {...AS_TYPED}
              value={other.factor ?? 1}
              unit={unit}
              onValueChange={(factor) => factor && factor > 0 && change(at, { factor })}
              className="[&_input]:w-24!"
            />
            <IconButton
              size="s"
              label={`Take other unit ${at + 1} out`}
              tooltip={false}
              icon={<X size={14} />}
              onClick={() => onChange(others.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ul>
      {others.length < 10 && (
        <Button
          size="s"
          variant="quiet"
          icon={<Plus size={16} />}
          className={others.length > 0 ? "mt-1.5" : undefined}
          onClick={() => onChange([...others, { unit: "", factor: 1 }])}
        >
          Take another unit too
        </Button>
      )}
    </fieldset>
  );
}
