"use client";

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
  disabled?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  className?: string;
}

/** One of a few, all visible. Put it in a `FieldSet`, or name it with `aria-label`. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { options, value, onValueChange, look = "plain", disabled, className, ...names } = props;
  const id = useId();
  const rows = look === "rows";
  return (
    <div
      {...names}
      role="radiogroup"
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
            "grid cursor-pointer content-start grid-cols-[18px_minmax(0,1fr)] items-start gap-x-3",
            rows && "border-line px-4 py-3 not-last:border-b has-checked:bg-accent-soft",
            option.disabled && "cursor-not-allowed text-ink-3",
          )}
        >
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            checked={value === option.value}
            disabled={disabled || option.disabled}
            onChange={() => onValueChange(option.value)}
            aria-labelledby={`${id}-${option.value}-label`}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            className="radio-mark tap mt-0.5 size-[18px] cursor-pointer rounded-full disabled:cursor-not-allowed"
          />
          <span id={`${id}-${option.value}-label`} className={cx(rows && "font-[550]")}>
            {option.label}
          </span>
          {option.hint && (
            <span id={`${id}-${option.value}-hint`} className="col-start-2 text-13 text-ink-2">
              {option.hint}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
