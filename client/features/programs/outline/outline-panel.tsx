"use client";

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { counted, duration } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { IconButton } from "@/ui/icon-button";
import { useBuilder } from "../builder/context";
import { AddMenu } from "./add-menu";
import { contentsOf, dropLine, linesOf, type OutlineLine } from "./arrange";
import { ContentLine } from "./content-line";
import { DeleteDialog } from "./delete-dialogs";
import { SectionLine } from "./section-line";

/** Sections and contents in their order. */
export function OutlinePanel({ onOpen }: { onOpen: () => void }) {
  const { program, editable, outlineProblem, arrange } = useBuilder();
  const [deleting, setDeleting] = useState<OutlineLine | null>(null);
  const lines = linesOf(program.outline);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) arrange(dropLine(program.outline, String(active.id), String(over.id)));
  };
  return (
    <>
      <OutlineHead />
      {outlineProblem && (
        <Callout tone="red" alert className="my-2">
          {outlineProblem}
        </Callout>
      )}
      <DndContext
        id={useId()}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
      >
        <SortableContext
          items={lines.map((line) => line.id)}
          strategy={verticalListSortingStrategy}
        >
          <ul className="grid gap-px">
            {lines.map((line) =>
              line.kind === "section" ? (
                <SectionLine key={line.id} group={line.group} onDelete={() => setDeleting(line)} />
              ) : (
                <ContentLine
                  key={line.id}
                  content={line.content}
                  onOpen={onOpen}
                  onDelete={() => setDeleting(line)}
                />
              ),
            )}
          </ul>
        </SortableContext>
      </DndContext>
      {editable && (
        <AddMenu
          trigger={
            <Button
              variant="quiet"
              size="s"
              wide
              icon={<Plus size={16} />}
              className="mt-3 justify-start!"
            >
              Add content
            </Button>
          }
        />
      )}
      <Legend />
      <DeleteDialog line={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}

function OutlineHead() {
  const { program, editable } = useBuilder();
  const contents = contentsOf(program.outline);
  const minutes = contents.reduce((sum, content) => sum + content.estimated_minutes, 0);
  return (
    <div className="flex min-h-8 items-center gap-2 ps-2 text-13 text-ink-2">
      <h2 className="num font-medium">{counted(contents.length, "content", "contents")}</h2>
      <span className="num">{duration(minutes * 60)}</span>
      {editable && (
        <span className="ms-auto">
          <AddMenu
            trigger={
              <IconButton
                size="s"
                label="Add content or section"
                tooltip={false}
                icon={<Plus size={16} />}
              />
            }
          />
        </span>
      )}
    </div>
  );
}

function Legend() {
  const { program } = useBuilder();
  const contents = contentsOf(program.outline);
  const required = contents.some((content) => content.is_required);
  const changed = program.edition && contents.some((content) => content.changed);
  if (!required && !changed) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 ps-5 text-12 text-ink-2">
      {required && <span>* required</span>}
      {changed && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-[7px] rounded-full bg-blue" /> changed since edition{" "}
          {program.edition?.number}
        </span>
      )}
    </p>
  );
}
