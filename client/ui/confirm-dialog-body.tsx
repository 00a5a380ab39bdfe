"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useState } from "react";
import { Button } from "./button";
import { Callout } from "./callout";
import type { ConfirmDialogProps } from "./confirm-dialog";

export default function ConfirmDialogBody(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    children,
    confirmLabel,
    cancelLabel = "Cancel",
    danger = false,
  } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const confirm = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await props.onConfirm();
      onOpenChange(false);
    } catch (error) {
      setFailure(props.describeError?.(error) ?? "That did not work. Nothing was changed.");
    } finally {
      setBusy(false);
    }
  };

  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (busy) return;
        setFailure(null);
        onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fade-motion fixed inset-0 z-50 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4 max-sm:items-end">
          <Base.Popup className="dialog-motion w-full rounded-m border border-line bg-surface p-6 shadow-float outline-none sm:max-w-105">
            <Base.Title className="font-semibold text-16">{title}</Base.Title>
            {children && (
              <Base.Description render={<div />} className="mt-2 text-ink-2">
                {children}
              </Base.Description>
            )}
            {failure && (
              <Callout tone="red" className="mt-4" alert>
                {failure}
              </Callout>
            )}
            <div className="mt-6 flex justify-end gap-2 max-sm:flex-col-reverse">
              <Base.Close render={<Button disabled={busy} />}>{cancelLabel}</Base.Close>
              <Button
                variant={danger ? "danger-solid" : "primary"}
                loading={busy}
                onClick={confirm}
              >
                {confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
