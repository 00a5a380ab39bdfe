"use client";

import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { Kbd } from "@/ui/kbd";
import { NumberField } from "@/ui/number-field";
import { AnswerText } from "./answer-text";
import { draftOf, missing, pointsOf, sentOf } from "./draft";
import { EarlierMarks } from "./earlier-marks";
import { Rubric } from "./rubric";
import type { Mark, NewMark } from "./types";

interface Props {
  mark: Mark;
  busy: boolean;
  onGive: (body: NewMark) => void;
  onSkip: (() => void) | null;
  onLeave: () => void;
}

/** One answer with its question, the rubric, a comment, and the button that goes on to the next. */
export function AnswerSheet({ mark, busy, onGive, onSkip, onLeave }: Props) {
  const [draft, setDraft] = useState(() => draftOf(mark));
  const [told, setTold] = useState<string | null>(null);
  const submit = () => {
    const wanting = missing(mark, draft);
    setTold(wanting);
    if (!wanting && !busy) onGive(sentOf(mark, draft));
  };
  return (
    <form
      className="max-w-[46rem]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <Button
        size="s"
        variant="quiet"
        icon={<ArrowLeft size={16} className="rtl:-scale-x-100" />}
        onClick={onLeave}
        className="-ms-3 mb-2"
      >
        Back to the queue
      </Button>
      <AnswerText mark={mark} />
      <EarlierMarks mark={mark} />
      {mark.rubric.length > 0 ? (
        <Rubric
          criteria={mark.rubric}
          levels={draft.levels}
          onChange={(levels) => setDraft({ ...draft, levels })}
        />
      ) : (
        <Field label="Points" hint={`Of ${mark.points_total}.`}>
          <NumberField
            value={draft.points}
            onValueChange={(points) => setDraft({ ...draft, points })}
            min={0}
            max={mark.points_total}
            step={0.5}
            unit="points"
          />
        </Field>
      )}
      <div className="mt-5">
        <Field
          label={mark.round === 3 ? "What you have agreed" : "Comment"}
          hint="The writer reads it with the result, where the quiz gives feedback."
        >
          <Textarea
            value={draft.comment}
            onChange={(event) => setDraft({ ...draft, comment: event.target.value })}
            rows={3}
            maxLength={20_000}
          />
        </Field>
      </div>
      <div className="sticky bottom-0 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-paper py-3">
        <p className="num me-auto font-semibold" aria-live="polite">
          {Number(pointsOf(mark, draft).toFixed(2))} of{" "}
          {counted(mark.points_total, "point", "points")}
        </p>
        {onSkip && (
          <Button onClick={onSkip} disabled={busy}>
            Skip
          </Button>
        )}
        <Button type="submit" variant="primary" loading={busy}>
          Give the mark
        </Button>
        <p className="w-full text-12 text-ink-3 max-sm:hidden">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> gives the mark and goes on to the next.
        </p>
        {told && (
          <p role="alert" className="w-full text-red">
            {told}
          </p>
        )}
      </div>
    </form>
  );
}
