import type { ReactNode } from "react";
import { cx } from "./cx";

export interface EmptyStateProps {
  title: string;
  /** What this place is for, in one or two sentences. */
  children: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  /** One of `ui/drawings`. */
  drawing?: ReactNode;
  className?: string;
}

/** A place with nothing in it yet: what it is, and the one thing to do. */
export function EmptyState({ title, children, action, drawing, className }: EmptyStateProps) {
  return (
    <div
      className={cx(
        "grid items-center gap-x-10 gap-y-6 border-line border-y py-10",
        drawing && "sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]",
        className,
      )}
    >
      {drawing && (
        <div className="aspect-[4/3] overflow-clip rounded-m border border-line max-sm:max-w-56">
          {drawing}
        </div>
      )}
      <div className="max-w-[52ch]">
        <h2 className="font-semibold text-16">{title}</h2>
        <div className="mt-1 text-ink-2">{children}</div>
        {action && <div className="mt-5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
