"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cx } from "@/ui/cx";
import { Input } from "@/ui/input";
import { useBuilder } from "../builder/context";
import type { OutlineGroup } from "../types";
import { Grip } from "./grip";
import { LineMenu } from "./line-menu";

interface Props {
  group: OutlineGroup;
  onDelete: () => void;
}

/** A section's heading: its name, and the minutes of what is under it. */
export function SectionLine({ group, onDelete }: Props) {
  const { editable, fresh } = useBuilder();
  const section = group.section;
  const sortable = useSortable({ id: section?.id ?? "", disabled: !editable });
  const [naming, setNaming] = useState(fresh === section?.id);
  if (!section) return null;
  const minutes = group.contents.reduce((sum, content) => sum + content.estimated_minutes, 0);
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={cx(
        "group/line relative mt-3 flex min-h-8 items-center rounded-s pe-1",
        sortable.isDragging && "z-10 bg-surface shadow-float",
      )}
    >
      {editable ? <Grip {...sortable} title={section.title} /> : <span className="w-4" />}
      {naming ? (
        <SectionName id={section.id} title={section.title} onDone={() => setNaming(false)} />
      ) : (
        <h3 className="min-w-0 flex-1 font-semibold text-13 text-ink-2 [overflow-wrap:anywhere]">
          {section.title}
        </h3>
      )}
      <span className="num ms-2 min-w-4.5 text-end text-12 text-ink-2">
        {minutes}
        <span className="sr-only"> minutes</span>
      </span>
      {editable && (
        <LineMenu
          id={section.id}
          title={section.title}
          onRename={() => setNaming(true)}
          onDelete={onDelete}
        />
      )}
    </li>
  );
}

function SectionName({ id, title, onDone }: { id: string; title: string; onDone: () => void }) {
  const { renameSection } = useBuilder();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(title);
  const given_up = useRef(false);
  useEffect(() => {
    // The menu that asked for it takes the focus back as it closes.
    const timer = setTimeout(() => input.current?.select(), 80);
    return () => clearTimeout(timer);
  }, []);
  const finish = () => {
    const wanted = name.trim();
    onDone();
    if (!given_up.current && wanted && wanted !== title) void renameSection(id, wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") given_up.current = true;
    if (event.key === "Enter" || event.key === "Escape") input.current?.blur();
  };
  return (
    <Input
      ref={input}
      size="s"
      aria-label="Name of the section"
      maxLength={200}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}
