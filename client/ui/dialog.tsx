"use client";

import type { ReactNode } from "react";
import { whenFirstOpen } from "./when-first-open";

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  width?: "s" | "m" | "l";
  /** Buttons, the main one last; they stay in view while the body scrolls. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A short task that needs the page behind it. Longer ones get a page of their own. */
export const Dialog = whenFirstOpen<DialogProps>(() => import("./dialog-body"));
