"use client";

import type { ReactNode } from "react";
import { whenFirstOpen } from "./when-first-open";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with the thing's name in it: "Revoke Leo's invitation?" */
  title: ReactNode;
  /** What will be different afterwards, and whether it can be undone. */
  children?: ReactNode;
  /** The verb of the title, not "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  /** Closes when it resolves; a rejection is shown here and the dialog stays. */
  onConfirm: () => Promise<void> | void;
  /** Words for a rejection. */
  describeError?: (error: unknown) => string;
}

/** Asks before something that is hard to take back. Focus starts on the harmless button. */
export const ConfirmDialog = whenFirstOpen<ConfirmDialogProps>(
  () => import("./confirm-dialog-body"),
);
