import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

const TONE = {
  blue: { box: "bg-blue-soft", ink: "text-blue", icon: Info },
  amber: { box: "bg-amber-soft", ink: "text-amber", icon: TriangleAlert },
  red: { box: "bg-red-soft", ink: "text-red", icon: CircleAlert },
  green: { box: "bg-green-soft", ink: "text-green", icon: CircleCheck },
};

export interface CalloutProps {
  tone?: keyof typeof TONE;
  title?: ReactNode;
  /** Interrupts a screen reader: for what just went wrong. */
  alert?: boolean;
  /** Buttons under the words. */
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function Callout({
  tone = "blue",
  title,
  alert = false,
  actions,
  className,
  children,
}: CalloutProps) {
  const { box, ink, icon: Icon } = TONE[tone];
  return (
    <div
      role={alert ? "alert" : undefined}
      className={cx("flex items-start gap-3 rounded-m px-4 py-3", box, className)}
    >
      <Icon size={18} className={cx("mt-px", ink)} aria-hidden />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
