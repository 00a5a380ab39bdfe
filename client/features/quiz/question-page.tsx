"use client";

import { ArrowLeft, ArrowRight, Flag } from "lucide-react";
import { useState } from "react";
import { counted, type Place } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { ReadingText } from "@/ui/content/reading-text";
import { ShortcutsDialog } from "@/ui/shortcuts-dialog";
import { type Choice, NO_CHOICE } from "./answers";
import { FineprintOf } from "./fineprint";
import { Navigator } from "./navigator";
import { kindOf } from "./questions/registry";
import { KeyHints, QUIZ_KEYS } from "./quiz-keys";
import type { Question } from "./types";
import type { AttemptState } from "./use-attempt";
import type { PlaceInAttempt } from "./use-place-in-attempt";

interface Props {
  state: AttemptState;
  where: PlaceInAttempt;
  place: Place;
}

/** One question at a time, with the way to all others beside it. */
export function QuestionPage({ state, where, place }: Props) {
  const { attempt } = state;
  const question = attempt.questions[where.index];
  if (!question) return <Callout tone="red">This quiz has no questions.</Callout>;
  return (
    <div className="mx-auto grid max-w-[1040px] grid-cols-[minmax(0,680px)_232px] justify-between gap-16 px-6 pt-10 pb-14 max-md:grid-cols-1 max-md:gap-9 max-sm:px-4 max-sm:pt-6">
      <QuestionForm key={question.id} question={question} state={state} where={where} />
      <Navigator state={state} where={where}>
        <FineprintOf attempt={attempt} place={place} />
      </Navigator>
    </div>
  );
}

function QuestionForm({ question, state, where }: Omit<Props, "place"> & { question: Question }) {
  const [help, setHelp] = useState(false);
  const choice = state.choices[question.id] ?? NO_CHOICE;
  const flagged = state.flagged.includes(question.id);
  const { hint, letters, Component } = kindOf(question);
  const count = letters?.count(question) ?? 0;
  const last = where.index === where.total - 1;
  const next = () => where.go(last ? "review" : where.index + 1);
  const back = () => where.go(where.index - 1);
  const flag = () => state.change(question, choice, !flagged);
  const answer = (given: Choice, typing = false) => state.change(question, given, flagged, typing);

  const presses = Array.from({ length: count }, (_, at) => [
    String.fromCharCode(97 + at),
    () => letters && answer(letters.press(question, choice, at)),
  ]);
  useShortcuts({
    // F flags, even where a question has so many options that one has that letter.
    ...Object.fromEntries(presses),
    f: flag,
    Enter: next,
    ArrowRight: next,
    ArrowLeft: back,
    "?": () => setHelp(true),
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <p className="num mb-2.5 flex justify-between gap-4 font-medium text-13 text-ink-2">
        <span>
          Question {where.index + 1} of {where.total}
        </span>
        <span>{counted(question.points, "point", "points")}</span>
      </p>
      <fieldset className="min-w-0">
        <legend className="contents">
          <h1 id="stem">
            <ReadingText html={question.stem_html} className="question-stem" />
          </h1>
        </legend>
        <p id="hint" className="mt-2 mb-6 text-ink-2">
          {hint(question)}
        </p>
        <Component question={question} answer={choice} onChange={answer} />
      </fieldset>
      <div className="mt-8 flex flex-wrap items-center gap-2 border-line border-t pt-5">
        <Button
          icon={<ArrowLeft size={16} className="mirror-rtl" aria-hidden />}
          disabled={where.index === 0}
          onClick={back}
          className="max-sm:h-11"
        >
          Previous
        </Button>
        <Button
          variant="quiet"
          aria-pressed={flagged}
          icon={
            <Flag size={16} className={flagged ? "fill-amber text-amber" : undefined} aria-hidden />
          }
          onClick={flag}
          className="max-sm:-order-1 max-sm:h-11 max-sm:w-full"
        >
          {flagged ? "Flagged for review" : "Flag for review"}
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="l"
          iconEnd={<ArrowRight size={16} className="mirror-rtl" aria-hidden />}
          className="ms-auto max-sm:flex-1"
        >
          {last ? "Review" : "Next question"}
        </Button>
      </div>
      <KeyHints count={count} />
      <ShortcutsDialog open={help} onOpenChange={setHelp} groups={QUIZ_KEYS} />
    </form>
  );
}
