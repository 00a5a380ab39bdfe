"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface RadioOption<T extends string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<T extends string> {
  options: RadioOption<T>[];
  value: T | null;
  onValueChange: (value: T) => void;
  /** `rows`: one frame with a line between options, the chosen one tinted. */
  look?: "plain" | "rows";
  name?: string;
  disabled?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  className?: string;
}

/** One of a few, all visible. Put it in a `FieldSet`, or name it with `aria-label`. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { options, value, onValueChange, look = "plain", className, ...rest } = props;
  const id = useId();
  const rows = look === "rows";
  return (
    <Base
      {...rest}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      className={cx(
        "grid",
        rows ? "overflow-clip rounded-m border border-line bg-surface" : "gap-2.5",
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className={cx(
            "grid cursor-pointer grid-cols-[18px_minmax(0,1fr)] items-start gap-x-3",
            rows && "border-line px-4 py-3 not-last:border-b has-data-checked:bg-accent-soft",
            option.disabled && "cursor-not-allowed text-ink-3",
          )}
        >
          <span className="relative mt-0.5 block h-[18px]">
            <Radio.Root
              id={`${id}-${option.value}`}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              className="tap grid size-[18px] place-items-center rounded-full border border-edge bg-surface transition-colors hover:border-ink-3 data-checked:border-accent data-checked:bg-accent"
            >
              <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
            </Radio.Root>
          </span>
          <span className={cx(rows && "font-[550]")}>{option.label}</span>
          {option.hint && (
            <span id={`${id}-${option.value}-hint`} className="col-start-2 text-13 text-ink-2">
              {option.hint}
            </span>
          )}
        </label>
      ))}
    </Base>
  );
}
