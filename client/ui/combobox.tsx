"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { controlClass } from "./control";
import { useFieldWiring } from "./field";

export interface ComboboxOption {
  value: string;
  label: string;
  /** A quieter second line; found by typing, too. */
  hint?: string;
}

export interface ComboboxProps {
  options: ComboboxOption[];
  /** The chosen option's value. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  /** Said when nothing fits what was typed. */
  empty?: string;
  /** May be emptied again. */
  clearable?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
}

/** One of many, found by typing: a zone, a person, a program. */
export function Combobox(props: ComboboxProps) {
  const {
    options,
    value,
    onValueChange,
    placeholder,
    empty = "Nothing fits.",
    clearable = false,
    disabled,
  } = props;
  const wiring = useFieldWiring();
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(next: ComboboxOption | null) => onValueChange(next?.value ?? null)}
      itemToStringLabel={(option: ComboboxOption) => option.label}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      autoHighlight
      disabled={disabled}
      id={wiring.id}
    >
      <div className="relative min-w-0">
        <Base.Input
          aria-label={props["aria-label"]}
          aria-describedby={wiring["aria-describedby"]}
          aria-invalid={wiring["aria-invalid"]}
          placeholder={placeholder}
          className={controlClass({ invalid: wiring["aria-invalid"], className: "pe-16" })}
        />
        <div className="absolute inset-y-0 end-1 flex items-center text-ink-3">
          {clearable && chosen && (
            <Base.Clear
              aria-label="Clear"
              className="tap grid size-7 place-items-center rounded-s hover:text-ink"
            >
              <X size={16} />
            </Base.Clear>
          )}
          <Base.Trigger
            aria-label="Show all"
            className="tap grid size-7 place-items-center rounded-s hover:text-ink"
          >
            <ChevronDown size={16} />
          </Base.Trigger>
        </div>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="float-motion max-h-[min(20rem,var(--available-height))] w-(--anchor-width) min-w-60 max-w-(--available-width) overflow-y-auto rounded-m border border-line bg-surface p-1 shadow-float">
            <Base.Empty className="px-2.5 py-2 text-13 text-ink-3 empty:hidden">{empty}</Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="grid cursor-pointer select-none grid-cols-[minmax(0,1fr)_16px] items-center gap-3 rounded-s px-2.5 py-1.5 outline-none data-highlighted:bg-sunken max-sm:py-2.5"
                >
                  <span className="min-w-0">
                    <span className="block truncate">{option.label}</span>
                    {option.hint && (
                      <span className="block truncate text-13 text-ink-3">{option.hint}</span>
                    )}
                  </span>
                  <Base.ItemIndicator className="text-accent">
                    <Check size={16} />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
