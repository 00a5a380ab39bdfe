"use client";

import { Toast } from "@base-ui/react/toast";

export type ToastTone = "green" | "blue" | "red";

/** The one queue of messages; `ui/toast.tsx` shows it. */
export const toasts = Toast.createToastManager<{ tone: ToastTone }>();

export interface Notice {
  title: string;
  description?: string;
  tone?: ToastTone;
  /** A way back or on: "Undo", "Show". */
  action?: { label: string; onSelect: () => void };
}

/**
 * Says that something happened. Never the only sign of an error: what went
 * wrong is also shown where the person was acting, and stays there.
 */
export function notify({ title, description, tone = "green", action }: Notice): void {
  toasts.add({
    title,
    description,
    data: { tone },
    priority: tone === "red" ? "high" : "low",
    actionProps: action && { children: action.label, onClick: action.onSelect },
  });
}
