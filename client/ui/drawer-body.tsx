"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { DrawerProps } from "./drawer";

export default function DrawerBody({ open, onOpenChange, label, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fade-motion fixed inset-0 z-40 bg-scrim" />
        <Base.Popup className="drawer-motion fixed inset-y-0 start-0 z-40 flex w-[min(18rem,85vw)] flex-col overflow-y-auto border-line border-e bg-paper shadow-float outline-none">
          <Base.Title className="sr-only">{label}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
