"use client";

import { TextCursorInput } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { BlankFields } from "./blank-fields";
import { blanksFor, gapsIn, withGap } from "./blanks";
import type { EditorKind, KeyProps } from "./kind";
import { Strictness } from "./strictness";

function FillInKey({ question, onChange }: KeyProps<"fill_in">) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text = "", blanks = [] } = question;
  const gaps = gapsIn(text);
  const insert = () => {
    const field = area.current;
    if (!field) return;
    const { caret, ...next } = withGap({ text, blanks }, field.selectionStart, field.selectionEnd);
    onChange(next);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  };
  return (
    <>
      <div>
        <Field
          label="Text"
          hint="Select a word and make it a blank. [[1]] stands where a blank is."
          className="[&_label]:text-13"
        >
          <Textarea
            ref={area}
            rows={3}
            maxLength={5000}
            value={text}
            onChange={(event) => {
              const next = event.currentTarget.value;
              onChange({ text: next, blanks: blanksFor(next, blanks) });
            }}
          />
        </Field>
        <Button size="s" className="mt-2" icon={<TextCursorInput size={16} />} onClick={insert}>
          Make a blank
        </Button>
      </div>
      {blanks.map((blank) => (
        <BlankFields
          key={blank.id}
          blank={blank}
          inText={gaps.includes(blank.id)}
          onChange={(next) =>
            onChange({ blanks: blanks.map((one) => (one.id === next.id ? next : one)) })
          }
          onRemove={() => onChange({ blanks: blanks.filter((one) => one.id !== blank.id) })}
        />
      ))}
      <Strictness strict={question} onChange={onChange} />
      <Checkbox
        checked={question.partial_credit ?? true}
        onCheckedChange={(partial_credit) => onChange({ partial_credit })}
        label="Partial credit"
        hint="Every right blank earns its share; without it only all of them count."
      />
    </>
  );
}

export const fillIn: EditorKind<"fill_in"> = {
  label: "Fill in the blanks",
  hint: "Words missing in a text, typed or chosen",
  fresh: () => ({
    type: "fill_in",
    text: "",
    blanks: [],
    partial_credit: true,
    match_case: false,
    match_accents: false,
  }),
  Key: FillInKey,
};
