"use client";

import { type Place, percent } from "@/lib/format";
import { useServerNow } from "@/lib/server-clock";
import { AttemptBar } from "./attempt-bar";
import { nearnessOf } from "./attempt-clock";
import { Closing } from "./closing";
import { QuestionPage } from "./question-page";
import { ResultSheet } from "./result-sheet";
import { Review } from "./review";
import type { Attempt, Result } from "./types";
import { useAttempt } from "./use-attempt";
import { usePlaceInAttempt } from "./use-place-in-attempt";

interface Props {
  attempt: Attempt;
  place: Place;
  mainId: string;
  /** Where one is: a question's number from 1, or "review". */
  at: string | null;
}

/** One attempt at a quiz: its questions one by one, the review, and after submission the result. */
export function AttemptView({ attempt: initial, place, mainId, at }: Props) {
  const state = useAttempt(initial);
  const { attempt } = state;
  const now = useServerNow(state.clock, initial.now);
  const where = usePlaceInAttempt(attempt.questions.length, at);
  const over = attempt.ends_at !== null && Date.parse(attempt.ends_at) <= now;
  const open = attempt.result === null;
  return (
    <>
      <AttemptBar state={state} place={place} now_ms={now} />
      <main id={mainId} tabIndex={-1} className="outline-none">
        <TimeSpoken attempt={attempt} now_ms={now} />
        {attempt.result && <ResultSheet attempt={attempt} result={attempt.result} place={place} />}
        {open && over && <Closing state={state} />}
        {open && !over && where.review && <Review state={state} where={where} />}
        {open && !over && !where.review && (
          <QuestionPage state={state} where={where} place={place} />
        )}
      </main>
    </>
  );
}

const SPOKEN = {
  far: null,
  soon: "Less than ten minutes left. Every answer is saved as you give it.",
  last: "Less than two minutes left. Every answer is saved as you give it.",
  over: "The time is over. The server counts every answer that was saved.",
};

/** Said to who cannot see the clock, once each: at ten minutes, at two, at the end, and the result. */
function TimeSpoken({ attempt, now_ms }: { attempt: Attempt; now_ms: number }) {
  const { result, ends_at } = attempt;
  const left = ends_at ? (Date.parse(ends_at) - now_ms) / 1000 : Number.POSITIVE_INFINITY;
  return (
    <p role="status" className="sr-only">
      {result ? spokenResult(result) : SPOKEN[nearnessOf(left)]}
    </p>
  );
}

function spokenResult(result: Result): string {
  if (result.score_percent === null) return "Handed in. A person marks it; the result follows.";
  return `${result.passed ? "Passed" : "Not passed"}, ${percent(result.score_percent)}.`;
}
