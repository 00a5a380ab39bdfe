"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface SegmentedControlProps<T extends string> {
  options: { value: T; label: ReactNode; className?: string }[];
  value: T;
  onValueChange: (value: T) => void;
  /** What is chosen: "Part of the builder". */
  label: string;
  className?: string;
}

/** One of two or three views of the same thing, side by side. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { options, value, onValueChange, label, className } = props;
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx("flex gap-0.5 rounded-[8px] border border-line bg-sunken p-0.5", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "relative grid h-8 flex-1 cursor-pointer place-items-center rounded-s px-3 font-medium text-13 text-ink-2 max-sm:h-10",
            "has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line)]",
            "has-focus-visible:outline-2 has-focus-visible:outline-focus",
            option.className,
          )}
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <span className="inline-flex items-center gap-1.5">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
