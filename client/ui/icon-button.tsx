"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

const SIZE = { s: "size-7", m: "size-9 max-sm:size-10", l: "size-11" };

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** The name: read aloud, and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  size?: keyof typeof SIZE;
  tone?: "quiet" | "framed" | "danger";
  loading?: boolean;
  /** Off where the words stand beside it anyway. */
  tooltip?: boolean;
};

/** The look of an icon button, for links and triggers that are not `IconButton`. */
export function iconButtonClass(
  size: keyof typeof SIZE = "m",
  tone: IconButtonProps["tone"] = "quiet",
): string {
  return cx(
    "tap inline-grid flex-none place-items-center rounded-s border transition-colors",
    tone === "framed"
      ? "border-line-strong bg-surface hover:border-ink-3"
      : "border-transparent hover:bg-sunken",
    tone === "danger" ? "text-ink-2 hover:text-red" : "text-ink-2 hover:text-ink",
    "disabled:cursor-not-allowed disabled:text-ink-3 disabled:opacity-60 disabled:hover:bg-transparent",
    SIZE[size],
  );
}

export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    size = "m",
    tone = "quiet",
    loading = false,
    tooltip = true,
    className,
    ...rest
  } = props;
  const button = (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={loading ? undefined : rest.onClick}
      className={cx(iconButtonClass(size, tone), className)}
    >
      {loading ? <Spinner /> : icon}
    </button>
  );
  return tooltip ? <Tooltip content={label}>{button}</Tooltip> : button;
}
