"use client";

import { Ban } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Textarea } from "@/ui/input";

interface Props {
  certificate: { id: string; recipient_name: string; program_title: string };
}

/** Withdraws a certificate, for good and with a reason. */
export function RevokeButton({ certificate }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");

  const revoke = async () => {
    if (!reason.trim()) throw new Error("reason");
    await send(
      api.POST("/api/v1/certificates/{certificate_id}/revocation", {
        params: { path: { certificate_id: certificate.id } },
        body: { reason: reason.trim() },
      }),
    );
    router.refresh();
  };

  return (
    <>
      <IconButton
        size="s"
        tone="danger"
        label={`Revoke the certificate of ${certificate.recipient_name}`}
        icon={<Ban size={16} />}
        onClick={() => setOpen(true)}
      />
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Revoke the certificate of ${certificate.recipient_name}?`}
        confirmLabel="Revoke for good"
        danger
        onConfirm={revoke}
        describeError={(error) =>
          error instanceof Error && error.message === "reason"
            ? "Say why. The reason is shown to whoever verifies it."
            : problemWords(error)
        }
      >
        <p>
          “{certificate.program_title}”. Whoever verifies it will see that it was revoked, when and
          why. This cannot be taken back.
        </p>
        <div className="mt-4">
          <Field label="Reason">
            <Textarea
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              rows={3}
              maxLength={1000}
            />
          </Field>
        </div>
      </ConfirmDialog>
    </>
  );
}
