"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { RadioGroup } from "@/ui/radio-group";
import { SecretDialog } from "./secret-dialog";
import type { Endpoint } from "./types";

/** Makes a new secret, then shows it once. */
export function RotateSecret({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const router = useRouter();
  const [keep, setKeep] = useState<"keep" | "end">("keep");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret) return <SecretDialog secret={secret} onClose={onClose} />;
  const rotate = async () => {
    setBusy(true);
    try {
      const made = await send(
        api.POST("/api/v1/webhook-endpoints/{endpoint_id}/secret", {
          params: { path: { endpoint_id: endpoint.id } },
          body: { keep_previous: keep === "keep" },
        }),
      );
      setSecret(made.secret);
      router.refresh();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="A new secret"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={busy} onClick={rotate}>
            Make a new secret
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          value={keep}
          onValueChange={setKeep}
          options={[
            {
              value: "keep",
              label: "The present one signs as well for 24 hours",
              hint: "Time to change it in your receiver; nothing is lost.",
            },
            {
              value: "end",
              label: "The present one ends now",
              hint: "When it has leaked. Your receiver refuses deliveries until it has the new one.",
            },
          ]}
        />
        {failure && (
          <Callout tone="red" alert>
            {failure}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
