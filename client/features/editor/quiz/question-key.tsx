"use client";

import { Checkbox } from "@/ui/checkbox";
import { Field, FieldSet } from "@/ui/field";
import { Input, Textarea } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { RadioGroup } from "@/ui/radio-group";
import type { Question } from "../types";
import { OptionList } from "./option-list";

interface Props {
  question: Question;
  onChange: (patch: object) => void;
}

/** What is right, by the type of the question. */
export function QuestionKey({ question, onChange }: Props) {
  switch (question.type) {
    case "single":
      return <OptionList question={question} onChange={(options) => onChange({ options })} />;
    case "multiple":
      return (
        <>
          <OptionList question={question} onChange={(options) => onChange({ options })} />
          <Checkbox
            checked={question.partial_credit ?? false}
            onCheckedChange={(partial_credit) => onChange({ partial_credit })}
            label="Partial credit"
            hint="A right choice earns its share, a wrong one takes one back; never below nothing."
          />
        </>
      );
    case "true_false":
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
    case "short_text":
      return <ShortTextKey question={question} onChange={onChange} />;
    case "numeric":
      return <NumericKey question={question} onChange={onChange} />;
  }
}

type Of<T extends Question["type"]> = Extract<Question, { type: T }>;

function ShortTextKey({
  question,
  onChange,
}: {
  question: Of<"short_text">;
  onChange: Props["onChange"];
}) {
  return (
    <>
      <Field
        label="Accepted answers"
        hint="One a line. Capitals, accents and extra spaces do not matter."
        className="[&_label]:text-13"
      >
        <Textarea
          rows={3}
          value={(question.accepted ?? []).join("\n")}
          onChange={(event) => onChange({ accepted: event.currentTarget.value.split("\n") })}
        />
      </Field>
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

const NO_GROUPING = "en-US-u-nu-latn";

function NumericKey({
  question,
  onChange,
}: {
  question: Of<"numeric">;
  onChange: Props["onChange"];
}) {
  const { value = null, tolerance = 0, unit } = question;
  const from = value === null ? null : +(value - tolerance).toPrecision(12);
  const to = value === null ? null : +(value + tolerance).toPrecision(12);
  return (
    <div>
      <div className="flex flex-wrap gap-x-5 gap-y-3 [&_label]:text-13">
        <Field label="Right number">
          <NumberField
            size="s"
            locale={NO_GROUPING}
            value={value}
            onValueChange={(next) => onChange({ value: next })}
          />
        </Field>
        <Field label="Tolerance, ±">
          <NumberField
            size="s"
            locale={NO_GROUPING}
            value={tolerance}
            min={0}
            onValueChange={(next) => onChange({ tolerance: next ?? 0 })}
          />
        </Field>
        <Field label="Unit" optional>
          <Input
            size="s"
            maxLength={20}
            className="max-w-24"
            value={unit ?? ""}
            onChange={(event) => onChange({ unit: event.currentTarget.value || null })}
          />
        </Field>
      </div>
      {from !== null && (
        <p className="num mt-2 text-13 text-ink-2">
          {from === to ? `Only ${from}` : `From ${from} to ${to}`}
          {unit ? ` ${unit}` : ""} counts as right.
        </p>
      )}
    </div>
  );
}
