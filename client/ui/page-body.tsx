import type { ReactNode } from "react";
import { cx } from "./cx";

const WIDTH = {
  /** Forms and single lists. */
  narrow: "max-w-[44rem]",
  /** A dashboard of two columns. */
  wide: "max-w-[73rem]",
  /** Tables: as wide as there is room. */
  full: "",
};

export interface PageBodyProps {
  width?: keyof typeof WIDTH;
  /** Against the start edge, under a team page's header, instead of in the middle. */
  align?: "center" | "start";
  className?: string;
  children: ReactNode;
}

/** The margins of a page; shells give none. */
export function PageBody({ width = "wide", align = "center", className, children }: PageBodyProps) {
  return (
    <div
      className={cx(
        "w-full px-6 pt-8 pb-16 max-sm:px-4 max-sm:pt-5",
        align === "center" && "mx-auto",
        WIDTH[width],
        className,
      )}
    >
      {children}
    </div>
  );
}
