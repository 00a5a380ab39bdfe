"use client";

import { Checkbox } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import type { EditorKind, KeyProps } from "./kind";
import { RubricEditor, rubricPoints } from "./rubric-editor";

function EssayKey({ question, onChange }: KeyProps<"essay">) {
  const rubric = question.rubric ?? [];
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-3 [&_label]:text-13">
        <Field label="At least" optional>
          <NumberField
            size="s"
            min={1}
            max={3000}
            unit="words"
            value={question.words_min ?? null}
            onValueChange={(words_min) => onChange({ words_min })}
          />
        </Field>
        <Field label="At most" optional>
          <NumberField
            size="s"
            min={1}
            max={3000}
            unit="words"
            value={question.words_max ?? null}
            onValueChange={(words_max) => onChange({ words_max })}
          />
        </Field>
      </div>
      <RubricEditor
        rubric={rubric}
        // The question is worth what its rubric gives: one number less to keep in step.
        onChange={(next) => onChange({ rubric: next, points: rubricPoints(next) || 1 })}
      />
      {rubric.length > 0 && (
        <Checkbox
          checked={question.show_rubric ?? false}
          onCheckedChange={(show_rubric) => onChange({ show_rubric })}
          label="Show the rubric to learners"
          hint="They see it below the question while they write."
        />
      )}
      <Field
        label="Model answer"
        optional
        hint="For those who grade; learners see it with the result."
        className="[&_label]:text-13"
      >
        <Textarea
          rows={3}
          maxLength={5000}
          value={question.model_answer ?? ""}
          onChange={(event) => onChange({ model_answer: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

export const essay: EditorKind<"essay"> = {
  label: "Essay",
  hint: "A longer text that a person grades",
  fresh: () => ({
    type: "essay",
    rubric: [],
    show_rubric: false,
    model_answer: "",
    words_min: null,
    words_max: null,
  }),
  Key: EssayKey,
};
