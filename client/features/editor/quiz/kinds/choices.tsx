"use client";

import { Checkbox } from "@/ui/checkbox";
import type { Option } from "../../types";
import { OptionList } from "../option-list";
import { type EditorKind, type KeyProps, newId, withNewIds } from "./kind";

const emptyOption = (): Option => ({ id: newId(), text: "", correct: false, explanation: "" });
const emptyOptions = () => [emptyOption(), emptyOption(), emptyOption()];

export const single: EditorKind<"single"> = {
  label: "One answer",
  hint: "One of several options is right",
  fresh: () => ({ type: "single", options: emptyOptions() }),
  copied: (question) => ({ options: withNewIds(question.options) }),
  Key: ({ question, onChange }: KeyProps<"single">) => (
    <OptionList question={question} onChange={(options) => onChange({ options })} />
  ),
};

export const multiple: EditorKind<"multiple"> = {
  label: "Several answers",
  hint: "Any number of options is right",
  fresh: () => ({ type: "multiple", options: emptyOptions(), partial_credit: false }),
  copied: (question) => ({ options: withNewIds(question.options) }),
  Key: ({ question, onChange }: KeyProps<"multiple">) => (
    <>
      <OptionList question={question} onChange={(options) => onChange({ options })} />
      <Checkbox
        checked={question.partial_credit ?? false}
        onCheckedChange={(partial_credit) => onChange({ partial_credit })}
        label="Partial credit"
        hint="A right choice earns its share, a wrong one takes one back; never below nothing."
      />
    </>
  ),
};
