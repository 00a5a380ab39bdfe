"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { type ApiProblem, asProblem } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { useLesson } from "./lesson";
import { useTraining } from "./training-provider";

/** Says that the person is through; the server says no while its rule is not met. */
export function MarkDone({ label }: { label: string }) {
  const { training, apply } = useTraining();
  const { content, flush } = useLesson();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (content.status === "completed" || training.status !== "accepted") return null;

  const mark = async () => {
    setBusy(true);
    setProblem(null);
    flush();
    const path = { invitation_id: training.invitation_id, content_id: content.id };
    try {
      apply(
        await send(
          api.POST("/api/v1/trainings/{invitation_id}/contents/{content_id}/completion", {
            params: { path },
          }),
        ),
      );
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="mt-8 grid justify-items-start gap-3">
      <Button icon={<Check size={16} aria-hidden />} loading={busy} onClick={mark} wide="phone">
        {label}
      </Button>
      {problem && (
        <Callout tone={problem.code === "not_yet" ? "amber" : "red"} alert className="w-full">
          {words(problem)}
        </Callout>
      )}
    </div>
  );
}

function words(problem: ApiProblem): string {
  const remaining = problem.extras.remaining_sentence;
  return problem.code === "not_yet" && typeof remaining === "string"
    ? `Not yet. ${remaining}`
    : problem.message;
}
