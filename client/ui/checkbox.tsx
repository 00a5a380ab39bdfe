"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "./cx";
import { useFieldWiring } from "./field";

export interface CheckboxProps {
  checked?: boolean;
  defaultChecked?: boolean;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
  /** The words beside it; without them give `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
  "aria-label"?: string;
  className?: string;
}

export function Checkbox({
  label,
  hint,
  className,
  indeterminate = false,
  onCheckedChange,
  ...rest
}: CheckboxProps) {
  const id = useId();
  const wiring = useFieldWiring({ id });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const box = (
    <input
      {...rest}
      ref={input}
      id={id}
      type="checkbox"
      readOnly={rest.checked !== undefined && !onCheckedChange}
      onChange={(event) => onCheckedChange?.(event.currentTarget.checked)}
      aria-describedby={hint ? `${id}-hint` : wiring["aria-describedby"]}
      aria-invalid={wiring["aria-invalid"]}
      className="check-mark tap size-4 flex-none cursor-pointer rounded-[4px] disabled:cursor-not-allowed disabled:opacity-50"
    />
  );
  if (!label) return <span className={cx("inline-grid", className)}>{box}</span>;
  return (
    <div className={cx("grid grid-cols-[16px_minmax(0,1fr)] items-start gap-x-2.5", className)}>
      <span className="mt-[3px] grid">{box}</span>
      <label htmlFor={id} className="cursor-pointer">
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="col-start-2 text-13 text-ink-3">
          {hint}
        </span>
      )}
    </div>
  );
}
