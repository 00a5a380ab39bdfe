"use client";

import type { ReactNode } from "react";
import { Button } from "@/ui/button";
import { cx } from "@/ui/cx";
import { isAnswered } from "./answers";
import type { Question } from "./types";
import type { AttemptState } from "./use-attempt";
import type { PlaceInAttempt } from "./use-place-in-attempt";

interface Props {
  state: AttemptState;
  where: PlaceInAttempt;
  /** Fine print below. */
  children: ReactNode;
}

const FLAG =
  "after:absolute after:-end-px after:-top-px after:rounded-se-[5px] after:border-6 after:border-t-amber after:border-e-amber after:border-transparent";

const UNSAVED =
  "before:absolute before:start-1 before:bottom-1 before:size-1.5 before:rounded-full before:bg-amber";

/** All questions as cells: answered, flagged, open, and where one is. */
export function Navigator({ state, where, children }: Props) {
  return (
    <nav aria-label="Questions" className="max-md:border-line max-md:border-t max-md:pt-6">
      <h2 className="mb-3 font-semibold">Questions</h2>
      <ol className="num mb-4 grid grid-cols-5 gap-2 max-md:grid-cols-8 max-md:gap-1.5">
        {state.attempt.questions.map((question, at) => (
          <li key={question.id}>
            <Cell
              question={question}
              number={at + 1}
              current={at === where.index}
              answered={isAnswered(question, state.choices[question.id])}
              flagged={state.flagged.includes(question.id)}
              unsaved={state.saving.each[question.id] !== undefined}
              onGo={() => where.go(at)}
            />
          </li>
        ))}
      </ol>
      <ul className="grid gap-1.5 pb-5 text-13 text-ink-2 max-md:grid-cols-2">
        <LegendLine look="border-accent bg-accent-soft">Answered</LegendLine>
        <LegendLine look="border-2 border-accent">You are here</LegendLine>
        <LegendLine look={cx("border-line-strong", FLAG, "after:border-4!")}>Flagged</LegendLine>
        <LegendLine look="border-line-strong">Open</LegendLine>
        {Object.keys(state.saving.each).length > 0 && (
          <LegendLine look={cx("border-line-strong", UNSAVED)}>Not saved yet</LegendLine>
        )}
      </ul>
      <Button wide onClick={() => where.go("review")} className="w-full max-sm:h-11">
        Review and submit
      </Button>
      {children}
    </nav>
  );
}

interface CellProps {
  question: Question;
  number: number;
  current: boolean;
  answered: boolean;
  flagged: boolean;
  unsaved: boolean;
  onGo: () => void;
}

function Cell({ number, current, answered, flagged, unsaved, onGo }: CellProps) {
  const words = [
    current && "current",
    answered ? "answered" : "open",
    flagged && "flagged",
    unsaved && "not saved yet",
  ];
  return (
    <button
      type="button"
      aria-label={`${number}: ${words.filter(Boolean).join(", ")}`}
      aria-current={current ? "step" : undefined}
      onClick={onGo}
      className={cx(
        "relative grid h-11 w-full place-items-center rounded-s max-md:h-10",
        current ? "border-2 border-accent font-semibold text-ink" : "border",
        answered && "bg-accent-soft",
        answered && !current && "border-transparent font-semibold text-accent",
        !answered && "bg-surface",
        !answered && !current && "border-line-strong font-medium text-ink-2 hover:border-ink-3",
        flagged && FLAG,
        unsaved && UNSAVED,
      )}
    >
      {number}
    </button>
  );
}

function LegendLine({ look, children }: { look: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2.5">
      <span aria-hidden className={cx("relative size-4 flex-none rounded-[4px] border", look)} />
      {children}
    </li>
  );
}
