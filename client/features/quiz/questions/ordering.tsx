"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/ui/button";
import type { AnswerProps, QuestionKind, QuestionOf } from "./kind";
import { moved } from "./moved";

// Dragging is a heavy part, and few quizzes have something to drag.
const OrderingList = dynamic(() => import("./ordering-list").then((part) => part.OrderingList));

/** The items in the learner's order; those an older answer does not name come last. */
export function inGivenOrder(question: QuestionOf<"ordering">, order: readonly string[]) {
  const place = new Map(order.map((id, at) => [id, at]));
  const last = order.length;
  return [...question.items].sort(
    (one, other) => (place.get(one.id) ?? last) - (place.get(other.id) ?? last),
  );
}

function Ordering({ question, answer, onChange }: AnswerProps<"ordering">) {
  const [said, setSaid] = useState("");
  const items = inGivenOrder(question, answer?.order ?? []);
  const keep = (order: string[]) => onChange({ order });
  const move = (id: string, to: number) => {
    const order = moved(
      items.map((item) => item.id),
      id,
      to,
    );
    keep(order);
    const text = items.find((item) => item.id === id)?.text ?? "";
    setSaid(`${text}: place ${order.indexOf(id) + 1} of ${order.length}`);
  };
  return (
    <div className="grid gap-3">
      <OrderingList items={items} onMove={move} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          size="s"
          className="max-sm:h-11"
          onClick={() => (answer ? onChange(null) : keep(items.map((item) => item.id)))}
        >
          {answer ? "Take this answer back" : "Keep this order"}
        </Button>
        <p className="text-13 text-ink-2">
          {answer
            ? "This order is your answer."
            : "Not answered yet: move something, or keep the order as it is."}
        </p>
      </div>
    </div>
  );
}

export const ordering: QuestionKind<"ordering"> = {
  hint: () => "Bring these into the right order, the first on top.",
  given: (answer) => answer,
  Component: Ordering,
};
