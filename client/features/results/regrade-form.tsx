"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, idempotencyKey, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { notify } from "@/ui/toasts";
import { ChangedPeople } from "./changed-people";
import type { Preview } from "./types";

interface Props {
  program: string;
  quiz: string;
  preview: Preview;
  onClose: () => void;
}

/** Who would change, the reason that they are told, and the one button. */
export function RegradeForm({ program, quiz, preview, onClose }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [key] = useState(idempotencyKey);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    setBusy(true);
    setFailure(null);
    try {
      await send(
        api.POST("/api/v1/programs/{program_id}/quizzes/{content_id}/regradings", {
          params: {
            path: { program_id: program, content_id: quiz },
            header: { "Idempotency-Key": key },
          },
          body: { edition: preview.edition, editions: preview.editions, reason: reason.trim() },
        }),
      );
      notify({ title: "Past attempts are graded again; people are told by e-mail", tone: "green" });
      onClose();
      router.refresh();
      // The work is a job's: by then it is done, or the page says that it is at work.
      setTimeout(() => router.refresh(), 2500);
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate className="mt-5 border-line border-y py-5">
      <p className="mb-3 font-semibold" role="status">
        {sentence(preview)}
      </p>
      <ChangedPeople preview={preview} />
      <div className="mt-5 max-w-[40rem]">
        <Field
          label="Reason"
          hint="Kept in the audit log. People whose result rises read it in their e-mail."
          error={missing ? "Say what was wrong." : undefined}
        >
          <Input
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={200}
            placeholder="The key of question 2 was wrong."
          />
        </Field>
      </div>
      {failure && (
        <p role="alert" className="mt-3 text-red">
          {failure}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2 max-sm:*:flex-1">
        <Button type="submit" variant="primary" loading={busy}>
          Grade again
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

function sentence(preview: Preview): string {
  const { people_changed, people_passed, trainings_completed, people_total } = preview;
  if (people_changed === 0)
    return `Of ${counted(people_total, "person", "people")} nobody’s result would change.`;
  const parts = [
    `${people_changed} of ${counted(people_total, "person", "people")} would have a better result`,
  ];
  if (people_passed > 0) parts.push(`${counted(people_passed, "person", "people")} would pass`);
  if (trainings_completed > 0)
    parts.push(
      `${counted(trainings_completed, "training would be", "trainings would be")} completed with a certificate`,
    );
  return `${parts.join(", ")}.`;
}
