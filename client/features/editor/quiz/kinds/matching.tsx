"use client";

import type { components } from "@/api/generated/schema";
import { Checkbox } from "@/ui/checkbox";
import { Input } from "@/ui/input";
import { type EditorKind, type KeyProps, newId, withNewIds } from "./kind";
import { LinesField } from "./lines-field";
import { RowList } from "./row-list";

type Pair = components["schemas"]["Pair"];

const emptyPair = (): Pair => ({ id: newId(), left: "", right: "" });

function MatchingKey({ question, onChange }: KeyProps<"matching">) {
  return (
    <>
      <RowList
        legend="Pairs: what stands on the left, and what belongs to it"
        noun="pair"
        rows={question.pairs ?? []}
        most={50}
        fresh={emptyPair}
        onChange={(pairs) => onChange({ pairs })}
      >
        {(pair, at, change) => (
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-1.5">
            <Input
              size="s"
              aria-label={`Left side of pair ${at + 1}`}
              maxLength={500}
              value={pair.left ?? ""}
              onChange={(event) => change({ left: event.currentTarget.value })}
            />
            <Input
              size="s"
              aria-label={`Right side of pair ${at + 1}`}
              maxLength={500}
              value={pair.right ?? ""}
              onChange={(event) => change({ right: event.currentTarget.value })}
            />
          </div>
        )}
      </RowList>
      <LinesField
        label="Left over on the right"
        optional
        hint="One a line: they belong to nothing, and make guessing harder."
        lines={question.extra_rights ?? []}
        onChange={(extra_rights) => onChange({ extra_rights })}
      />
      <Checkbox
        checked={question.partial_credit ?? true}
        onCheckedChange={(partial_credit) => onChange({ partial_credit })}
        label="Partial credit"
        hint="Every right pair earns its share; without it only all of them count."
      />
    </>
  );
}

export const matching: EditorKind<"matching"> = {
  label: "Matching",
  hint: "What belongs to what",
  fresh: () => ({
    type: "matching",
    pairs: [emptyPair(), emptyPair(), emptyPair()],
    extra_rights: [],
    partial_credit: true,
  }),
  copied: (question) => ({ pairs: withNewIds(question.pairs) }),
  Key: MatchingKey,
};
