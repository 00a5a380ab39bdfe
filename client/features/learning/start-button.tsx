"use client";

import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { contentsOf } from "./types";

/** Starts the training, once, and leads to its first content. */
export function StartButton({ invitation, label }: { invitation: string; label: string }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const start = async () => {
    setBusy(true);
    setFailure(null);
    const params = { path: { invitation_id: invitation } };
    try {
      const training = await send(api.POST("/api/v1/trainings/{invitation_id}/starts", { params }));
      const first = training.resume_content_id ?? contentsOf(training)[0]?.id;
      if (first) router.push(paths.lesson(invitation, first));
      else router.refresh();
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
      setBusy(false);
    }
  };

  return (
    <div className="grid justify-items-start gap-3">
      {failure && (
        <Callout tone="red" alert className="w-full">
          {failure}
        </Callout>
      )}
      <Button
        variant="primary"
        size="l"
        wide="phone"
        loading={busy}
        onClick={start}
        iconEnd={<ArrowRight size={16} className="mirror-rtl" aria-hidden />}
      >
        {label}
      </Button>
    </div>
  );
}
