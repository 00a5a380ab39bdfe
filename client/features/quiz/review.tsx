"use client";

import { ArrowLeft, CircleCheck, CircleDashed, Flag } from "lucide-react";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { InlineHtml } from "@/ui/content/inline-html";
import { isAnswered, missingOf } from "./answers";
import { lineOf } from "./line-of";
import type { AttemptState } from "./use-attempt";
import type { PlaceInAttempt } from "./use-place-in-attempt";

/** All questions before submitting; what is open or flagged is named. */
export function Review({ state, where }: { state: AttemptState; where: PlaceInAttempt }) {
  const { attempt, choices, flagged, failure } = state;
  const open = attempt.questions.filter((question) => !isAnswered(question, choices[question.id]));
  return (
    <section className="mx-auto max-w-[760px] px-6 pt-10 pb-14 max-sm:px-4 max-sm:pt-6">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">Review and submit</h1>
      <p className="num mt-2 text-ink-2">
        {reviewSentence(attempt.questions.length, open.length, flagged.length)}
      </p>
      <ol className="num mt-6 border-line border-t">
        {attempt.questions.map((question, at) => {
          const answered = !open.includes(question);
          const saving = state.saving.each[question.id];
          const missing = missingOf(question, choices[question.id]);
          return (
            <li key={question.id} className="border-line border-b">
              <button
                type="button"
                onClick={() => where.go(at)}
                className="grid w-full grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-3.5 rounded-s px-2 py-3 text-start hover:bg-sunken"
              >
                {answered ? (
                  <CircleCheck size={20} className="text-accent" aria-hidden />
                ) : (
                  <CircleDashed size={20} className="text-amber" aria-hidden />
                )}
                <span className="min-w-0">
                  <span className="text-ink-2">{at + 1}. </span>
                  <InlineHtml
                    html={lineOf(question.stem_html)}
                    className={answered ? undefined : "font-semibold"}
                  />
                </span>
                <span className="flex items-center gap-x-3 gap-y-1 text-13 text-ink-2 max-sm:flex-col max-sm:items-end">
                  {saving && (
                    <b className="font-semibold text-amber">
                      {saving === "waiting" ? "Not saved yet" : "Not saved"}
                    </b>
                  )}
                  {flagged.includes(question.id) && (
                    <span className="inline-flex items-center gap-1 text-amber">
                      <Flag size={14} className="fill-amber" aria-hidden /> Flagged
                    </span>
                  )}
                  {answered ? (
                    "Answered"
                  ) : (
                    <b className="num font-semibold text-amber">
                      {missing > 0 ? `${missing} missing` : "Open"}
                    </b>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {failure && (
        <Callout tone="red" alert className="mt-6" title="Not submitted">
          {failure.message}
        </Callout>
      )}
      <WaitingToSubmit state={state} />
      <div className="mt-6 flex flex-wrap justify-between gap-2">
        <Button
          size="l"
          icon={<ArrowLeft size={16} className="mirror-rtl" aria-hidden />}
          onClick={() => where.go(firstToLookAt(state))}
        >
          Back to the questions
        </Button>
        <Button
          variant="primary"
          size="l"
          loading={state.submitting !== "no"}
          onClick={state.submit}
          className="max-sm:flex-1"
        >
          {open.length > 0 ? "Submit anyway" : "Submit"}
        </Button>
      </div>
    </section>
  );
}

function reviewSentence(total: number, open: number, flagged: number): string {
  const answered =
    open === 0
      ? "Every question is answered"
      : `${open} of ${counted(total, "question", "questions")} ${open === 1 ? "is" : "are"} still open`;
  const flags = flagged > 0 ? `, and ${counted(flagged, "is", "are")} flagged` : "";
  return `${answered}${flags}. After submitting you cannot change an answer.`;
}

/** The first open question, else the first flagged one, else the last. */
function firstToLookAt({ attempt, choices, flagged }: AttemptState): number {
  const { questions } = attempt;
  const open = questions.findIndex((question) => !isAnswered(question, choices[question.id]));
  if (open >= 0) return open;
  const marked = questions.findIndex((question) => flagged.includes(question.id));
  return marked >= 0 ? marked : questions.length - 1;
}

/** Submitting waits for what is not saved yet, says so, and can be taken back. */
function WaitingToSubmit({ state }: { state: AttemptState }) {
  const { all } = state.saving;
  const waits = all.kind === "waiting" ? all.questions : 0;
  return (
    <div role="status">
      {state.submitting === "waiting" && (
        <Callout
          tone="amber"
          className="mt-6"
          title="Not submitted yet"
          actions={
            <Button size="s" onClick={state.stopWaiting}>
              Do not submit yet
            </Button>
          }
        >
          {waits > 0
            ? `${counted(waits, "answer waits", "answers wait")} to be saved.`
            : "The server cannot be reached."}{" "}
          Leave this page open: it is submitted by itself as soon as everything is saved.
        </Callout>
      )}
    </div>
  );
}
