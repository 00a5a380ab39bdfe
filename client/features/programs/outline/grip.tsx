"use client";

import type { useSortable } from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";

type Sortable = ReturnType<typeof useSortable>;
type Props = Pick<Sortable, "attributes" | "listeners" | "setActivatorNodeRef"> & { title: string };

/** What a line is dragged by; space picks it up, arrows move it, space puts it down. */
export function Grip({ attributes, listeners, setActivatorNodeRef, title }: Props) {
  return (
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={`Drag ${title}`}
      className="grid w-6 flex-none cursor-grab touch-none place-items-center self-stretch rounded-s text-ink-3 active:cursor-grabbing"
    >
      <GripVertical size={14} aria-hidden />
    </button>
  );
}
