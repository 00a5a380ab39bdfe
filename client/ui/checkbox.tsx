"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
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
  indeterminate,
  onCheckedChange,
  ...rest
}: CheckboxProps) {
  const id = useId();
  const wiring = useFieldWiring({ id });
  const box = (
    <Base.Root
      {...rest}
      id={id}
      indeterminate={indeterminate}
      onCheckedChange={(checked) => onCheckedChange?.(checked)}
      aria-describedby={hint ? `${id}-hint` : wiring["aria-describedby"]}
      aria-invalid={wiring["aria-invalid"]}
      className={cx(
        "tap grid size-4 flex-none cursor-pointer place-items-center rounded-[4px] border border-edge bg-surface text-on-accent transition-colors",
        "hover:border-ink-3 data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent",
        "data-disabled:cursor-not-allowed data-disabled:opacity-50",
      )}
    >
      <Base.Indicator className="grid place-items-center">
        {indeterminate ? (
          <Minus size={12} strokeWidth={3} className="stroke-[3]" />
        ) : (
          <Check size={12} className="stroke-[3]" />
        )}
      </Base.Indicator>
    </Base.Root>
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
