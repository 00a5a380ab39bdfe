"use client";

import type { ReactNode } from "react";
import { whenFirstOpen } from "./when-first-open";

export interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Its name; it is read, not shown. */
  label: string;
  children: ReactNode;
}

/** A panel from the start edge: navigation and outlines on narrow screens. */
export const Drawer = whenFirstOpen<DrawerProps>(() => import("./drawer-body"));
