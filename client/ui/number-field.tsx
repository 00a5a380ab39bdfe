"use client";

import { NumberField as Base } from "@base-ui/react/number-field";
import { controlClass } from "./control";
import { cx } from "./cx";
import { useFieldWiring } from "./field";

export interface NumberFieldProps {
  value: number | null;
  onValueChange: (value: number | null) => void;
  /** Fires when the person has finished: blur, Enter, arrow keys. */
  onValueCommitted?: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** The unit, written after the number: "minutes", "% in quizzes". */
  unit?: string;
  size?: "s" | "m" | "l";
  disabled?: boolean;
  name?: string;
  locale?: string;
  /** How it is written; three decimals and groups of thousands, unless said otherwise. */
  format?: Intl.NumberFormatOptions;
  "aria-label"?: string;
  className?: string;
}

/** A number with its unit beside it; arrow keys step, empty is null. */
export function NumberField({ unit, size = "m", className, ...props }: NumberFieldProps) {
  const { value, onValueChange, onValueCommitted, min, max, step, disabled, name, locale, format } =
    props;
  const wiring = useFieldWiring();
  return (
    <Base.Root
      id={wiring.id}
      {...{ value, min, max, step, disabled, name, locale, format }}
      onValueChange={(next) => onValueChange(next)}
      onValueCommitted={(next) => onValueCommitted?.(next)}
      className={cx("flex min-w-0 items-center gap-2.5", className)}
    >
      <Base.Input
        aria-label={props["aria-label"]}
        aria-describedby={wiring["aria-describedby"]}
        aria-invalid={wiring["aria-invalid"]}
        className={controlClass({ invalid: wiring["aria-invalid"], size, className: "num w-20!" })}
      />
      {unit && <span className="min-w-0 text-13 text-ink-2">{unit}</span>}
    </Base.Root>
  );
}
