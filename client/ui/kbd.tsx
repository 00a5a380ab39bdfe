import type { ReactNode } from "react";
import { cx } from "./cx";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cx(
        "inline-grid h-5 min-w-5 place-items-center rounded-[4px] border border-line-strong bg-surface px-[5px] font-medium font-ui text-11 text-ink-2 leading-none",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
