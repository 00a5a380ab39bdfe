"use client";

import { NumberField } from "@/ui/number-field";
import { Select } from "@/ui/select";
import { Switch } from "@/ui/switch";
import { useBuilder } from "../builder/context";
import type { Content, QuizBody } from "../types";
import { MarkingSettings } from "./marking-settings";
import { Setting } from "./setting";

const FEEDBACK: { value: NonNullable<QuizBody["feedback"]>; label: string; hint: string }[] = [
  { value: "after_submission", label: "After each attempt", hint: "What was right, and why" },
  { value: "after_last_attempt", label: "At the end", hint: "Once passed, or no attempt is left" },
  { value: "never", label: "Never", hint: "The score alone" },
];

/** How a quiz is passed, repeated and shown. */
export function QuizSettings({ content }: { content: Content }) {
  const { changeContent, editable, program } = useBuilder();
  const body = content.body as QuizBody;
  const change = (patch: Partial<QuizBody>) => changeContent({ body: { ...body, ...patch } });
  const own = body.passing_percentage ?? null;
  const attempts = body.attempts_allowed ?? null;
  return (
    <>
      <Setting
        label="Pass mark"
        note={
          own === null ? `Empty: the program’s ${program.passing_percentage} % hold.` : undefined
        }
      >
        <NumberField
          size="s"
          value={own}
          onValueChange={(passing_percentage) => change({ passing_percentage })}
          min={0}
          max={100}
          unit="% of the points"
          disabled={!editable}
        />
      </Setting>
      <Setting
        label="Attempts"
        note={
          attempts === null
            ? "Empty: as many as needed. The best score counts."
            : "The best score counts."
        }
      >
        <NumberField
          size="s"
          value={attempts}
          onValueChange={(attempts_allowed) => change({ attempts_allowed })}
          min={1}
          max={100}
          unit="attempts"
          disabled={!editable}
        />
      </Setting>
      {attempts !== 1 && (
        <Setting label="Wait" note="Between two attempts.">
          <NumberField
            size="s"
            value={body.wait_minutes ?? 0}
            onValueChange={(wait) => change({ wait_minutes: wait ?? 0 })}
            min={0}
            max={43_200}
            unit="minutes"
            disabled={!editable}
          />
        </Setting>
      )}
      <Setting label="Feedback">
        <Select
          size="s"
          options={FEEDBACK}
          value={body.feedback ?? "after_submission"}
          onValueChange={(feedback) => change({ feedback })}
          disabled={!editable}
        />
      </Setting>
      <Switch
        checked={body.shuffle_questions ?? false}
        onCheckedChange={(shuffle_questions) => change({ shuffle_questions })}
        disabled={!editable}
        label="Shuffle questions"
        hint="Everybody gets them in another order"
        className="py-1.5 text-13"
      />
      <Switch
        checked={body.shuffle_options ?? true}
        onCheckedChange={(shuffle_options) => change({ shuffle_options })}
        disabled={!editable}
        label="Shuffle options"
        className="py-1.5 text-13"
      />
      <MarkingSettings content={content} />
    </>
  );
}
