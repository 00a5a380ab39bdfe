"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted, exactMoment, type Place } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { RadioGroup } from "@/ui/radio-group";
import { notify } from "@/ui/toasts";
import type { Endpoint } from "./types";

const HOUR_MS = 3_600_000;
const SPANS = {
  day: { hours: 24, label: "The last day" },
  week: { hours: 7 * 24, label: "The last week" },
  month: { hours: 30 * 24, label: "All that is kept" },
};
type Span = keyof typeof SPANS;

interface Props {
  endpoint: Endpoint;
  place: Place;
  onClose: () => void;
}

/** Sends again what has failed since a moment. */
export function ResendFailed({ endpoint, place, onClose }: Props) {
  const router = useRouter();
  const [now] = useState(() => Date.now());
  const [span, setSpan] = useState<Span>("day");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const since = (of: Span) => new Date(now - SPANS[of].hours * HOUR_MS).toISOString();
  const resend = async () => {
    setBusy(true);
    try {
      const { count } = await send(
        api.POST("/api/v1/webhook-endpoints/{endpoint_id}/retries", {
          params: { path: { endpoint_id: endpoint.id } },
          body: { since: since(span) },
        }),
      );
      notify({
        title: count
          ? `${counted(count, "delivery is", "deliveries are")} on the way again`
          : "Nothing has failed since then",
      });
      router.refresh();
      onClose();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Send failed deliveries again"
      description="Each goes out under the id it had, the oldest first."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={busy} onClick={resend}>
            Send again
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          value={span}
          onValueChange={setSpan}
          options={(Object.keys(SPANS) as Span[]).map((value) => ({
            value,
            label: SPANS[value].label,
            hint: `Since ${exactMoment(since(value), place)}`,
          }))}
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
