"use client";

import { Input } from "@/ui/input";
import type { Question } from "./types";

interface Props {
  question: Question;
  text: string;
  onChange: (text: string) => void;
}

/** A short text or a number, saved while it is typed. Kept as typed: the server reads it. */
export function WrittenAnswer({ question, text, onChange }: Props) {
  const numeric = question.type === "numeric";
  const label = numeric && question.unit ? `Your answer in ${question.unit}` : "Your answer";
  return (
    <div className="grid gap-1.5">
      <label htmlFor="answer" className="font-medium text-13">
        {label}
      </label>
      <div className="flex items-center gap-3">
        <Input
          id="answer"
          value={text}
          inputMode={numeric ? "decimal" : "text"}
          autoComplete="off"
          maxLength={2000}
          aria-describedby="hint"
          onChange={(event) => onChange(event.currentTarget.value)}
          className={numeric ? "num h-11! max-w-48 text-16!" : "h-11! text-16!"}
        />
        {numeric && question.unit && (
          <span aria-hidden className="text-16 text-ink-2">
            {question.unit}
          </span>
        )}
      </div>
    </div>
  );
}
