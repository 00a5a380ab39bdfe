"use client";

import { Timer } from "lucide-react";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { useLesson } from "./lesson";
import { useTraining } from "./training-provider";

/** Before a content with a clock of its own: says so, and starts it on the person's word. */
export function OpeningGate() {
  const { training } = useTraining();
  const { content, replace } = useLesson();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const open = async () => {
    setBusy(true);
    setFailure(null);
    const path = { invitation_id: training.invitation_id, content_id: content.id };
    try {
      replace(
        await send(
          api.POST("/api/v1/trainings/{invitation_id}/contents/{content_id}/openings", {
            params: { path },
          }),
        ),
      );
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
      setBusy(false);
    }
  };

  const minutes = counted(content.time_limit_minutes ?? 0, "minute", "minutes");
  return (
    <section className="rounded-m border border-line bg-surface p-6 max-sm:p-5">
      <h2 className="flex items-center gap-2 font-semibold text-16">
        <Timer size={18} className="text-amber" aria-hidden />
        You have {minutes} for this
      </h2>
      <p className="mt-2 max-w-[60ch] text-ink-2">
        The clock starts when you open it and goes on while you are away. The server keeps it. What
        you have done by then is kept.
      </p>
      {failure && (
        <Callout tone="red" alert className="mt-4">
          {failure}
        </Callout>
      )}
      <Button
        variant="primary"
        size="l"
        className="mt-5"
        wide="phone"
        loading={busy}
        onClick={open}
      >
        Open, and start the clock
      </Button>
    </section>
  );
}
