"use client";

import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { EditorKind, KeyProps } from "./kind";
import { LinesField } from "./lines-field";
import { Strictness } from "./strictness";

function ShortTextKey({ question, onChange }: KeyProps<"short_text">) {
  return (
    <>
      <LinesField
        label="Accepted answers"
        hint="One a line. Extra spaces do not matter."
        rows={3}
        lines={question.accepted ?? []}
        onChange={(accepted) => onChange({ accepted })}
      />
      <Strictness strict={question} onChange={onChange} />
      <Field
        label="Pattern"
        optional
        hint="A regular expression (RE2) that a whole answer may fit instead."
        className="[&_label]:text-13"
      >
        <Input
          size="s"
          className="font-mono"
          spellCheck={false}
          maxLength={300}
          value={question.pattern ?? ""}
          onChange={(event) => onChange({ pattern: event.currentTarget.value || null })}
        />
      </Field>
    </>
  );
}

export const shortText: EditorKind<"short_text"> = {
  label: "Short text",
  hint: "A word or two, typed",
  fresh: () => ({
    type: "short_text",
    accepted: [],
    pattern: null,
    match_case: false,
    match_accents: false,
  }),
  Key: ShortTextKey,
};
