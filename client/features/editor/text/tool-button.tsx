"use client";

import type { ReactNode } from "react";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/icon-button";

interface Props {
  label: string;
  icon: ReactNode;
  /** Whether what it does holds where the cursor is; leave out for what is not a state. */
  on?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

export function ToolButton({ label, icon, on, disabled, onPress }: Props) {
  return (
    <IconButton
      size="s"
      label={label}
      icon={icon}
      aria-pressed={on}
      disabled={disabled}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx("max-sm:size-10! [&>svg]:size-4", on && "bg-accent-soft! text-accent!")}
    />
  );
}
