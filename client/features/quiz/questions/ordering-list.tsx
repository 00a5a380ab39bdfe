"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useId } from "react";
import { InlineHtml } from "@/ui/content/inline-html";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/icon-button";

interface Item {
  id: string;
  text: string;
  html: string;
}

interface Props {
  items: readonly Item[];
  onMove: (id: string, to: number) => void;
}

/** Items to drag, or to step with buttons: whoever cannot drag loses nothing. */
export function OrderingList({ items, onMove }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const to = items.findIndex((item) => item.id === over?.id);
    if (to >= 0 && active.id !== over?.id) onMove(String(active.id), to);
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ screenReaderInstructions: { draggable: INSTRUCTIONS } }}
    >
      <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
        <ol className="grid gap-2">
          {items.map((item, at) => (
            <Line key={item.id} item={item} at={at} of={items.length} onMove={onMove} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

const INSTRUCTIONS =
  "Press space to pick up, arrow keys to move, space to put down, escape to leave it where it was. Or use the buttons to move it up and down.";

interface LineProps {
  item: Item;
  at: number;
  of: number;
  onMove: Props["onMove"];
}

function Line({ item, at, of, onMove }: LineProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, ...drag } =
    useSortable({ id: item.id });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cx(
        "grid min-h-14 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-1 rounded-m border bg-surface py-1.5 ps-1 pe-1.5",
        drag.isDragging ? "z-10 border-accent shadow-float" : "border-line-strong",
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Drag ${item.text}`}
        className="tap grid h-10 w-8 cursor-grab touch-none place-items-center rounded-s text-ink-3 hover:text-ink"
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <span className="flex min-w-0 items-baseline gap-2.5 py-1 text-16 leading-[1.45]">
        <span className="num w-4 flex-none text-end text-13 text-ink-3">{at + 1}</span>
        <InlineHtml html={item.html} className="num min-w-0" />
      </span>
      <span className="flex flex-none">
        <IconButton
          label={`Move ${item.text} up`}
          tooltip={false}
          icon={<ArrowUp size={16} />}
          disabled={at === 0}
          onClick={() => onMove(item.id, at - 1)}
        />
        <IconButton
          label={`Move ${item.text} down`}
          tooltip={false}
          icon={<ArrowDown size={16} />}
          disabled={at === of - 1}
          onClick={() => onMove(item.id, at + 1)}
        />
      </span>
    </li>
  );
}
