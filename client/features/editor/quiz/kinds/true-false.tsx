"use client";

import { FieldSet } from "@/ui/field";
import { RadioGroup } from "@/ui/radio-group";
import type { EditorKind, KeyProps } from "./kind";

function TrueFalseKey({ question, onChange }: KeyProps<"true_false">) {
  return (
    <FieldSet legend={<span className="text-13">The statement is</span>}>
      <RadioGroup
        aria-label="The statement is"
        value={question.correct == null ? null : question.correct ? "true" : "false"}
        onValueChange={(value) => onChange({ correct: value === "true" })}
        options={[
          { value: "true", label: "True" },
          { value: "false", label: "False" },
        ]}
      />
    </FieldSet>
  );
}

export const trueFalse: EditorKind<"true_false"> = {
  label: "True or false",
  hint: "A statement to judge",
  fresh: () => ({ type: "true_false", correct: null }),
  Key: TrueFalseKey,
};
