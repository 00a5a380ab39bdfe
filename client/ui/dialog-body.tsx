"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { cx } from "./cx";
import type { DialogProps } from "./dialog";
import { IconButton } from "./icon-button";

const WIDTH = { s: "sm:max-w-105", m: "sm:max-w-140", l: "sm:max-w-200" };

export default function DialogBody(props: DialogProps) {
  const { open, onOpenChange, title, description, width = "m", footer, children } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fade-motion fixed inset-0 z-40 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4 max-sm:items-end max-sm:p-0">
          <Base.Popup
            className={cx(
              "dialog-motion flex max-h-[min(44rem,calc(100dvh-2rem))] w-full flex-col rounded-m border border-line bg-surface shadow-float outline-none",
              "max-sm:max-h-[92dvh] max-sm:rounded-b-none max-sm:border-x-0 max-sm:border-b-0",
              WIDTH[width],
            )}
          >
            <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-1 max-sm:px-4">
              <div className="min-w-0">
                <Base.Title className="font-semibold text-20">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-1 text-ink-2">{description}</Base.Description>
                )}
              </div>
              <Base.Close
                render={
                  <IconButton
                    label="Close"
                    icon={<X size={18} />}
                    tooltip={false}
                    className="-me-2 -mt-1"
                  />
                }
              />
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4 max-sm:px-4">{children}</div>
            {footer && (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-6 py-4 max-sm:px-4 max-sm:*:flex-1">
                {footer}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
