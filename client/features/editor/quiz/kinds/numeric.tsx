"use client";

import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { SegmentedControl } from "@/ui/segmented-control";
import type { EditorKind, KeyProps } from "./kind";
import { AS_TYPED, accepted } from "./numeric-range";
import { OtherUnits } from "./other-units";

function NumericKey({ question, onChange }: KeyProps<"numeric">) {
  const { value = null, tolerance = 0, tolerance_kind = "absolute", unit } = question;
  const words = accepted(question);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-x-5 gap-y-3 [&_label]:text-13">
        <Field label="Right number">
          <NumberField
            size="s"
            {...AS_TYPED}
            value={value}
            onValueChange={(next) => onChange({ value: next })}
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
        <Field label="Tolerance, ±">
          <div className="flex items-center gap-2">
            <NumberField
              size="s"
              {...AS_TYPED}
              value={tolerance}
              min={0}
              onValueChange={(next) => onChange({ tolerance: next ?? 0 })}
            />
            <SegmentedControl
              label="The tolerance is"
              options={[
                { value: "absolute", label: unit || "absolute" },
                { value: "relative", label: "%" },
              ]}
              value={tolerance_kind}
              onValueChange={(next) => onChange({ tolerance_kind: next })}
            />
          </div>
        </Field>
      </div>
      {words && <p className="num text-13 text-ink-2">{words}</p>}
      {unit && (
        <OtherUnits
          unit={unit}
          others={question.other_units ?? []}
          onChange={(other_units) => onChange({ other_units })}
        />
      )}
    </div>
  );
}

export const numeric: EditorKind<"numeric"> = {
  label: "Number",
  hint: "Within a tolerance, with a unit",
  fresh: () => ({
    type: "numeric",
    value: null,
    tolerance: 0,
    tolerance_kind: "absolute",
    unit: null,
    other_units: [],
  }),
  Key: NumericKey,
};
