"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, idempotencyKey, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { SectionHeading } from "@/ui/page-header";
import { RadioGroup } from "@/ui/radio-group";
import { notify } from "@/ui/toasts";
import type { Program, Publication } from "../types";
import { PublishSummary } from "./publish-summary";
import { quizToRegrade } from "./quiz-to-regrade";

interface Props {
  program: Program;
  publication: Publication;
  /** Problems, changes and people: what is decided about. */
  children: React.ReactNode;
}

/** The decision: whether those who completed train again, a note, and the one button. */
export function PublishForm({ program, publication, children }: Props) {
  const router = useRouter();
  const [retrain, setRetrain] = useState<"leave" | "retrain">("leave");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [key, setKey] = useState(idempotencyKey);
  const completed = publication.affected.completed;
  const publish = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const edition = await send(
        api.POST("/api/v1/programs/{program_id}/editions", {
          params: {
            path: { program_id: program.id },
            header: { "If-Match": `"${program.version}"`, "Idempotency-Key": key },
          },
          body: { note: note.trim(), retrain: completed > 0 && retrain === "retrain" },
        }),
      );
      notify({ title: `Edition ${edition.number} is live`, tone: "green" });
      const quiz = await quizToRegrade(program, publication);
      router.push(
        quiz
          ? paths.results(program.team, program.id, { quiz })
          : paths.editions(program.team, program.id),
      );
      router.refresh();
    } catch (thrown) {
      const problem = asProblem(thrown);
      setFailure(problem.message);
      setBusy(false);
      if (problem.status === 0) return;
      // Refused: the next try is another act, on what is there now.
      setKey(idempotencyKey());
      router.refresh();
    }
  };
  return (
    <div className="grid items-start gap-x-10 gap-y-8 px-6 pt-6 pb-14 max-sm:px-4 xl:grid-cols-[minmax(0,720px)_280px]">
      <div className="grid min-w-0 gap-9">
        {children}
        {completed > 0 && (
          <Retrain program={program} completed={completed} value={retrain} onChange={setRetrain} />
        )}
        {publication.can_publish && (
          <Field
            label="Note"
            optional
            hint="Kept with the edition, and shown to people who train again."
          >
            <Textarea
              rows={3}
              maxLength={5000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Field>
        )}
      </div>
      <PublishSummary program={program} publication={publication} retrain={retrain === "retrain"}>
        {failure && (
          <Callout tone="red" alert>
            {failure}
          </Callout>
        )}
        <Button
          variant={publication.can_publish ? "primary" : "default"}
          disabled={!publication.can_publish}
          loading={busy}
          wide
          onClick={publish}
        >
          Publish edition {publication.next_number}
        </Button>
      </PublishSummary>
    </div>
  );
}

interface RetrainProps {
  program: Program;
  completed: number;
  value: "leave" | "retrain";
  onChange: (value: "leave" | "retrain") => void;
}

function Retrain({ program, completed, value, onChange }: RetrainProps) {
  const all = completed === 1 ? "the one" : `all ${completed}`;
  return (
    <section>
      <SectionHeading
        title={completed === 1 ? "The one who completed" : `The ${completed} who completed`}
      />
      <RadioGroup
        look="rows"
        aria-label="Those who completed"
        value={value}
        onValueChange={onChange}
        options={[
          {
            value: "leave",
            label: "Leave them",
            hint: "For corrections that do not change what a person must know.",
          },
          {
            value: "retrain",
            label: "Retrain",
            hint: `Invite ${all} again, now. ${program.deadline_example?.sentence ?? "Nothing is due."} Today’s certificates stay valid until their own end.`,
          },
        ]}
      />
    </section>
  );
}
