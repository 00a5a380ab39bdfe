"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { notify } from "@/ui/toasts";
import type { Delivery } from "./types";

/** Sends one delivery again. */
export function SendAgain({ delivery }: { delivery: Delivery }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/deliveries/{delivery_id}/retry", {
        params: { path: { delivery_id: delivery.id } },
      });
      router.refresh();
    } catch (thrown) {
      notify({ title: "It was not sent again", description: problemWords(thrown) });
    }
    setBusy(false);
  };
  return (
    <Button
      size="s"
      variant="primary"
      icon={<RotateCcw size={16} />}
      loading={busy}
      onClick={again}
    >
      {delivery.status === "pending" ? "Send now" : "Send again"}
    </Button>
  );
}
