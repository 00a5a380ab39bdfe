"use client";

import { useRouter } from "next/navigation";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { ResendFailed } from "./resend-failed";
import { RotateSecret } from "./rotate-secret";
import type { Endpoint } from "./types";

export type WhichDialog = "rotate" | "retry" | "disable" | "delete" | null;

interface Props {
  team: string;
  endpoint: Endpoint;
  place: Place;
  dialog: WhichDialog;
  onDialog: (dialog: WhichDialog) => void;
}

/** The questions that are asked before something cannot be taken back. */
export function EndpointDialogs({ team, endpoint, place, dialog, onDialog }: Props) {
  const router = useRouter();
  const path = { endpoint_id: endpoint.id };
  const close = () => onDialog(null);
  return (
    <>
      {dialog === "rotate" && <RotateSecret endpoint={endpoint} onClose={close} />}
      {dialog === "retry" && <ResendFailed endpoint={endpoint} place={place} onClose={close} />}
      <ConfirmDialog
        open={dialog === "disable"}
        onOpenChange={(open) => !open && close()}
        title="Disable this webhook?"
        confirmLabel="Disable"
        danger
        onConfirm={async () => {
          const body = { enabled: false };
          await api.PATCH("/api/v1/webhook-endpoints/{endpoint_id}", { params: { path }, body });
          router.refresh();
        }}
        describeError={problemWords}
      >
        What happens while it is disabled is not kept for it. To keep deliveries for later, pause it
        instead.
      </ConfirmDialog>
      <ConfirmDialog
        open={dialog === "delete"}
        onOpenChange={(open) => !open && close()}
        title="Delete this webhook?"
        confirmLabel="Delete"
        danger
        onConfirm={async () => {
          await api.DELETE("/api/v1/webhook-endpoints/{endpoint_id}", { params: { path } });
          router.push(paths.webhooks(team));
          router.refresh();
        }}
        describeError={problemWords}
      >
        Its secret and the log of its deliveries go with it. The audit log keeps that it was there.
      </ConfirmDialog>
    </>
  );
}
