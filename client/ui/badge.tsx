import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cx } from "./cx";

const badge = cva(
  "num inline-flex h-[22px] max-w-full items-center gap-1.5 whitespace-nowrap rounded-full px-2 font-medium text-12 leading-none",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
        green: "bg-green-soft text-green",
        amber: "bg-amber-soft text-amber",
        red: "bg-red-soft text-red",
        blue: "bg-blue-soft text-blue",
        accent: "bg-accent-soft text-accent",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badge>["tone"]>;

export interface BadgeProps {
  tone?: BadgeTone;
  /** State is icon and word, then colour: give one for every tone but neutral. */
  icon?: ReactNode;
  title?: string;
  className?: string;
  children: ReactNode;
}

export function Badge({ tone, icon, title, className, children }: BadgeProps) {
  return (
    <span title={title} className={cx(badge({ tone }), "[&>svg]:size-3.5", className)}>
      {icon}
      <span className="truncate leading-[1.3]">{children}</span>
    </span>
  );
}
