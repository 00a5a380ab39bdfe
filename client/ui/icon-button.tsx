"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { type IconButtonSize, type IconButtonTone, iconButtonClass } from "./icon-button-class";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** The name: read aloud, and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  size?: IconButtonSize;
  tone?: IconButtonTone;
  loading?: boolean;
  /** Off where the words stand beside it anyway. */
  tooltip?: boolean;
};

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
