"use client";

import { ChevronDown, CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { counted } from "@/lib/format";
import { InlineHtml } from "@/ui/content/inline-html";
import { ReadingText } from "@/ui/content/reading-text";
import { lineOf } from "./line-of";
import { MarkingNote } from "./marking-note";
import { FeedbackDetails } from "./questions/feedback-details";
import type { Question, QuestionResult } from "./types";

/** More right answers than this are folded away: the wrong ones are what to read. */
const RIGHT_SHOWN = 4;

interface Props {
  questions: readonly Question[];
  results: readonly QuestionResult[];
}

/** What was right and wrong: a wrong answer is open, a right one is one line. */
export function Feedback({ questions, results }: Props) {
  const [all, setAll] = useState(false);
  const right = results.filter((result) => result.correct);
  const folded = right.length > RIGHT_SHOWN && !all ? right.slice(RIGHT_SHOWN) : [];
  const stems = new Map(questions.map((question) => [question.id, lineOf(question.stem_html)]));
  return (
    <ol>
      {results
        .filter((result) => !folded.includes(result))
        .map((result) => (
          <Line key={result.id} stem={stems.get(result.id) ?? ""} result={result} />
        ))}
      {folded.length > 0 && (
        <li className="border-line border-t px-8 py-2.5 max-sm:px-5">
          <button
            type="button"
            onClick={() => setAll(true)}
            className="tap inline-flex h-9 items-center gap-2 rounded-xs font-medium text-accent hover:text-accent-hover"
          >
            Show the other {counted(folded.length, "one", "answers")}, all right
            <ChevronDown size={16} aria-hidden />
          </button>
        </li>
      )}
    </ol>
  );
}

function Line({ stem, result }: { stem: string; result: QuestionResult }) {
  const [open, setOpen] = useState(!result.correct);
  const Icon = result.correct ? CircleCheck : CircleX;
  const partly = !result.correct && result.points > 0;
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3.5 gap-y-1 border-line border-t px-8 py-3.5 max-sm:px-5">
      <Icon size={20} className={result.correct ? "text-green" : "text-red"} aria-hidden />
      <span className="font-[550]">
        <span className="sr-only">{verdict(result.correct, partly)}: </span>
        {result.correct ? (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="rounded-xs text-start hover:underline"
          >
            <InlineHtml html={stem} />
          </button>
        ) : (
          <InlineHtml html={stem} />
        )}
      </span>
      <span className="num text-13 text-ink-2">
        {points(result.points)} of {points(result.points_total)}
      </span>
      {open && (
        <div className="col-start-2 col-end-[-1] mt-1.5 grid max-w-[66ch] gap-2.5 max-sm:col-start-1">
          <FeedbackDetails result={result} />
          <MarkingNote result={result} />
          {result.explanation_html && <ReadingText size="small" html={result.explanation_html} />}
        </div>
      )}
    </li>
  );
}

function verdict(correct: boolean, partly: boolean): string {
  if (correct) return "Right";
  return partly ? "Partly right" : "Wrong";
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
