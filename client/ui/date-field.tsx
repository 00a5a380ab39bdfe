"use client";

import { Input, type InputProps } from "./input";

export type DateFieldProps = Omit<InputProps, "type" | "value" | "onChange"> & {
  /** ISO: `2026-11-27`, or `2026-11-27T23:59` with `withTime`; empty for none. */
  value: string;
  onValueChange: (value: string) => void;
  withTime?: boolean;
};

/**
 * A day, or a day and a time, without a zone: say beside it which zone it is
 * read in. The browser's own picker knows the person's calendar and language.
 */
export function DateField({
  value,
  onValueChange,
  withTime = false,
  className,
  ...rest
}: DateFieldProps) {
  return (
    <Input
      {...rest}
      type={withTime ? "datetime-local" : "date"}
      value={value}
      onChange={(event) => onValueChange(event.currentTarget.value)}
      className={className ?? (withTime ? "max-w-60" : "max-w-44")}
    />
  );
}
