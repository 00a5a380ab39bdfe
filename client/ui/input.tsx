"use client";

import type { ComponentProps, ReactNode } from "react";
import { controlClass } from "./control";
import { cx } from "./cx";
import { useFieldWiring } from "./field";

export type InputProps = Omit<ComponentProps<"input">, "size"> & {
  size?: "s" | "m" | "l";
  /** A lucide icon inside, at the start. */
  icon?: ReactNode;
  /** Words or a small button inside, at the end: a unit, "show". */
  suffix?: ReactNode;
};

export function Input({ size = "m", icon, suffix, className, ...rest }: InputProps) {
  const wiring = useFieldWiring(rest);
  const input = (
    <input
      type="text"
      {...rest}
      {...wiring}
      aria-invalid={rest["aria-invalid"] ?? wiring["aria-invalid"]}
      className={controlClass({
        invalid: Boolean(wiring["aria-invalid"]),
        size,
        className: cx(icon && "ps-9", suffix && "pe-16", !icon && !suffix && className),
      })}
    />
  );
  if (!icon && !suffix) return input;
  return (
    <div className={cx("relative min-w-0", className)}>
      {icon && (
        <span className="pointer-events-none absolute inset-y-0 start-0 grid w-9 place-items-center text-ink-3 [&>svg]:size-4">
          {icon}
        </span>
      )}
      {input}
      {suffix && (
        <span className="absolute inset-y-0 end-1.5 flex items-center text-13 text-ink-3">
          {suffix}
        </span>
      )}
    </div>
  );
}

export type TextareaProps = ComponentProps<"textarea"> & {
  /** Grows with what is typed, from `rows` on. */
  grows?: boolean;
};

export function Textarea({ grows = true, rows = 3, className, ...rest }: TextareaProps) {
  const wiring = useFieldWiring(rest);
  return (
    <textarea
      rows={rows}
      {...rest}
      {...wiring}
      className={controlClass({
        invalid: Boolean(wiring["aria-invalid"]),
        className: cx(
          "h-auto! resize-y py-2 leading-normal",
          grows && "field-sizing-content",
          className,
        ),
      })}
      style={{ minBlockSize: `calc(${rows} * 1lh + 1.125rem)`, ...rest.style }}
    />
  );
}
