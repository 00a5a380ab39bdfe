"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface SwitchProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  className?: string;
}

/** A setting that takes effect at once: words at the start, the switch at the end. */
export function Switch({
  checked,
  onCheckedChange,
  label,
  hint,
  disabled,
  className,
}: SwitchProps) {
  const id = useId();
  return (
    <div className={cx("flex items-start justify-between gap-4", className)}>
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-13 text-ink-3">
            {hint}
          </p>
        )}
      </div>
      <span className="relative mt-px block h-[18px] flex-none">
        <Base.Root
          id={id}
          checked={checked}
          disabled={disabled}
          onCheckedChange={(next) => onCheckedChange(next)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="tap flex h-[18px] w-[30px] cursor-pointer rounded-full bg-edge p-0.5 transition-colors data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-50"
        >
          <Base.Thumb className="size-3.5 rounded-full bg-surface transition-transform data-checked:translate-x-3 rtl:data-checked:-translate-x-3" />
        </Base.Root>
      </span>
    </div>
  );
}
