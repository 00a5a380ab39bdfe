"use client";

import { ArrowRight, CircleCheck, CircleX, Hourglass } from "lucide-react";
import {
  counted,
  duration,
  exactDuration,
  type Place,
  percent,
  timeWithSeconds,
} from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button, ButtonLink } from "@/ui/button";
import { Feedback } from "./feedback";
import { Gauge } from "./gauge";
import { ReceiptCard } from "./receipt-card";
import type { Attempt, Result } from "./types";

interface Props {
  attempt: Attempt;
  result: Result;
  place: Place;
}

/** How the attempt went: the verdict, the score against the pass mark, the next step, the feedback. */
export function ResultSheet({ attempt, result, place }: Props) {
  const score = result.score_percent;
  return (
    <section className="mx-auto max-w-[1040px] px-6 pt-8 pb-18 max-sm:px-4 max-sm:pt-4">
      <div className="overflow-hidden rounded-m border border-line bg-surface">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 gap-y-2 p-8 max-sm:grid-cols-1 max-sm:p-5">
          <div>
            <Verdict passed={result.passed} />
            <h1 className="num font-[620] text-28 tracking-[-0.018em] max-sm:text-22">
              {score === null ? "Your answers are handed in" : headline(result, score)}
            </h1>
            <p className="num mt-1.5 text-ink-2">{circumstances(attempt, result, place)}</p>
          </div>
          <NextStep attempt={attempt} result={result} />
          {score !== null && (
            <Gauge
              score_percent={score}
              passing_percentage={result.passing_percentage}
              passed={result.passed === true}
            />
          )}
        </div>
        {result.questions ? (
          <Feedback questions={attempt.questions} results={result.questions} />
        ) : (
          <p className="border-line border-t px-8 py-4 text-ink-2 max-sm:px-5">
            {score === null ? WAITING : withheld(result)}
          </p>
        )}
        <ReceiptCard attempt={attempt} receipt={result.receipt} place={place} />
      </div>
    </section>
  );
}

const WAITING =
  "A person reads what you wrote and marks it. You get an e-mail with the result, and it stands here then. There is nothing left for you to do.";

function Verdict({ passed }: { passed: boolean | null }) {
  if (passed === null)
    return (
      <p className="mb-1.5 flex items-center gap-2 font-semibold text-blue">
        <Hourglass size={18} aria-hidden />
        Being marked
      </p>
    );
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <p
      className={`mb-1.5 flex items-center gap-2 font-semibold ${passed ? "text-green" : "text-red"}`}
    >
      <Icon size={18} aria-hidden />
      {passed ? "Passed" : "Not passed"}
    </p>
  );
}

function headline(result: Result, score: number): string {
  if (!result.questions)
    return `${percent(score)}, ${counted(result.points ?? 0, "point", "points")} of ${result.points_total}`;
  const right = result.questions.filter((question) => question.correct).length;
  return `${percent(score)}, ${right} of ${result.questions.length} right`;
}

function circumstances(attempt: Attempt, result: Result, place: Place): string {
  const taken =
    result.taken_seconds < 3600
      ? exactDuration(result.taken_seconds)
      : duration(result.taken_seconds);
  const closed =
    result.closed_by === "server"
      ? `closed by the server at ${timeWithSeconds(result.submitted_at, place)} with what was saved`
      : `submitted ${timeWithSeconds(result.submitted_at, place)}`;
  return `Attempt ${attempt.number}, ${closed}, took ${taken}`;
}

function withheld(result: Result): string {
  if (result.attempts_left === 0 || result.passed)
    return "The author of this quiz does not show which answers were right.";
  return "Which answers were right is not shown while you can try again, or not at all, as the author decided.";
}

function NextStep({ attempt, result }: { attempt: Attempt; result: Result }) {
  const done = result.training.status === "completed";
  const quiz = paths.lesson(attempt.invitation_id, attempt.content_id);
  const overview = paths.training(attempt.invitation_id);
  const mayTry = result.passed === false && result.attempts_left !== 0;
  return (
    <div className="flex items-center gap-2 max-sm:order-last max-sm:mt-1 max-sm:flex-col-reverse max-sm:items-stretch">
      <Button variant="quiet" onClick={() => window.print()} className="h-11!">
        Print
      </Button>
      <div className="grid justify-items-end gap-1 max-sm:justify-items-stretch">
        <ButtonLink
          variant="primary"
          size="l"
          href={result.passed || !mayTry ? overview : quiz}
          iconEnd={<ArrowRight size={16} className="mirror-rtl" aria-hidden />}
        >
          {done && result.passed ? "See your result" : mayTry ? "Try again" : "Continue"}
        </ButtonLink>
        {mayTry && result.attempts_left !== null && (
          <span className="num text-13 text-ink-2">
            {counted(result.attempts_left, "attempt", "attempts")} left
          </span>
        )}
      </div>
    </div>
  );
}
