"use client";

import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { CopyBlock } from "./copy-block";

/** Shows a signing secret for the only time there is. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="The secret that signs"
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="grid gap-5">
        <Callout tone="amber" title="This is shown only now">
          Your receiver needs it to tell what comes from here. Put it where secrets belong, never
          into code or a chat. When it is lost, make a new one.
        </Callout>
        <CopyBlock label="Secret" text={secret} />
      </div>
    </Dialog>
  );
}
