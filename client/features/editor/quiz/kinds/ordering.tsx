"use client";

import type { components } from "@/api/generated/schema";
import { Checkbox } from "@/ui/checkbox";
import { Input } from "@/ui/input";
import { type EditorKind, type KeyProps, newId, withNewIds } from "./kind";
import { RowList } from "./row-list";

type Item = components["schemas"]["Item"];

const emptyItem = (): Item => ({ id: newId(), text: "" });

function OrderingKey({ question, onChange }: KeyProps<"ordering">) {
  return (
    <>
      <RowList
        legend="Items, in the right order"
        hint="Learners see them shuffled."
        noun="item"
        rows={question.items ?? []}
        most={50}
        fresh={emptyItem}
        onChange={(items) => onChange({ items })}
      >
        {(item, at, change) => (
          <Input
            size="s"
            aria-label={`Item ${at + 1}`}
            maxLength={500}
            value={item.text ?? ""}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </RowList>
      <Checkbox
        checked={question.partial_credit ?? true}
        onCheckedChange={(partial_credit) => onChange({ partial_credit })}
        label="Partial credit"
        hint="Every item that directly follows the right one earns its share."
      />
    </>
  );
}

export const ordering: EditorKind<"ordering"> = {
  label: "Ordering",
  hint: "Steps to bring into order",
  fresh: () => ({
    type: "ordering",
    items: [emptyItem(), emptyItem(), emptyItem()],
    partial_credit: true,
  }),
  copied: (question) => ({ items: withNewIds(question.items) }),
  Key: OrderingKey,
};
