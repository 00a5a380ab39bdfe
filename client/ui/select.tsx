"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { controlClass } from "./control";
import { cx } from "./cx";
import { useFieldWiring } from "./field";

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  /** A second, quieter line in the list. */
  hint?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps<T extends string> {
  options: SelectOption<T>[];
  value: T | null;
  onValueChange: (value: T) => void;
  placeholder?: string;
  size?: "s" | "m" | "l";
  disabled?: boolean;
  name?: string;
  "aria-label"?: string;
  className?: string;
}

/** One of some ten, behind a button. For more, or to search, use `Combobox`. */
export function Select<T extends string>(props: SelectProps<T>) {
  const {
    options,
    value,
    onValueChange,
    placeholder = "Choose…",
    size = "m",
    className,
    disabled,
    name,
  } = props;
  const wiring = useFieldWiring();
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next as T)}
      disabled={disabled}
      name={name}
      id={wiring.id}
    >
      <Base.Trigger
        aria-label={props["aria-label"]}
        aria-describedby={wiring["aria-describedby"]}
        aria-invalid={wiring["aria-invalid"]}
        className={controlClass({
          invalid: wiring["aria-invalid"],
          size,
          className: cx("flex items-center justify-between gap-2 text-start", className),
        })}
      >
        <Base.Value
          className="min-w-0 truncate data-placeholder:text-ink-3"
          placeholder={placeholder}
        />
        <Base.Icon className="flex-none text-ink-3">
          <ChevronDown size={16} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className="float-motion max-h-(--available-height) min-w-(--anchor-width) max-w-(--available-width) overflow-y-auto rounded-m border border-line bg-surface p-1 shadow-float outline-none">
            <Base.List>
              {options.map((option) => (
                <SelectItem key={option.value} option={option} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function SelectItem<T extends string>({ option }: { option: SelectOption<T> }) {
  return (
    <Base.Item
      value={option.value}
      disabled={option.disabled}
      className="grid cursor-pointer grid-cols-[minmax(0,1fr)_16px] items-center gap-3 rounded-s px-2.5 py-1.5 text-14 outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-highlighted:bg-sunken max-sm:py-2.5"
    >
      <span className="min-w-0">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.hint && <span className="block text-13 text-ink-3">{option.hint}</span>}
      </span>
      <Base.ItemIndicator className="text-accent">
        <Check size={16} />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
