"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

export interface TooltipProps {
  /** Never the only place where something is said: the trigger has its own name. */
  content: ReactNode;
  side?: "top" | "bottom" | "inline-start" | "inline-end";
  /** The trigger: an element that can be focused. */
  children: ReactElement<Record<string, unknown>>;
}

export function Tooltip({ content, side = "top", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="float-motion max-w-72 rounded-s bg-ink px-2 py-1 text-12 text-paper leading-snug">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
