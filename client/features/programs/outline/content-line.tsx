"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { CircleAlert, TriangleAlert } from "lucide-react";
import type { KeyboardEvent, MouseEvent } from "react";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { useBuilder } from "../builder/context";
import { KindIcon } from "../kinds";
import type { ContentSummary } from "../types";
import { stepLine } from "./arrange";
import { Grip } from "./grip";
import { LineMenu } from "./line-menu";

interface Props {
  content: ContentSummary;
  onOpen: () => void;
  onDelete: () => void;
}

/** One content in the outline: what it is, whether something is wrong with it, how long it takes. */
export function ContentLine({ content, onOpen, onDelete }: Props) {
  const { selected, select, hrefOf, program, arrange, editable } = useBuilder();
  const sortable = useSortable({ id: content.id, disabled: !editable });
  const current = content.id === selected;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    select(content.id);
    onOpen();
  };
  const step = (event: KeyboardEvent) => {
    if (!editable || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    arrange(stepLine(program.outline, content.id, event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={cx(
        "group/line relative flex items-center rounded-s pe-1",
        current ? "bg-accent-soft shadow-[inset_2px_0_var(--accent)]" : "hover:bg-sunken",
        sortable.isDragging && "z-10 bg-surface shadow-float",
      )}
    >
      {editable ? <Grip {...sortable} title={content.title} /> : <span className="w-4" />}
      <AppLink
        href={hrefOf(content.id)}
        onClick={open}
        onKeyDown={step}
        aria-current={current ? "true" : undefined}
        className={cx(
          "flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-s py-1 text-13 text-ink leading-tight no-underline max-lg:min-h-11 max-lg:text-14",
          current && "font-semibold",
        )}
      >
        <span className={cx("flex-none", current ? "text-accent" : "text-ink-3")}>
          <KindIcon type={content.content_type} />
        </span>
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          {content.title}
          {content.is_required && (
            <span className="ms-0.5 text-ink-3" title="Required">
              *<span className="sr-only"> required</span>
            </span>
          )}
        </span>
        <Marks content={content} />
        <span className="num min-w-4.5 text-end font-normal text-12 text-ink-2">
          {content.estimated_minutes}
          <span className="sr-only"> minutes</span>
        </span>
      </AppLink>
      {editable && (
        <LineMenu
          id={content.id}
          title={content.title}
          section_id={content.section_id}
          onDelete={onDelete}
        />
      )}
    </li>
  );
}

/** Problems first; then that it is new or changed since the latest edition. */
function Marks({ content }: { content: ContentSummary }) {
  const worst =
    content.problems.find((one) => one.severity === "must_fix") ?? content.problems[0] ?? null;
  const { program } = useBuilder();
  const since = program.edition ? `Changed since edition ${program.edition.number}` : "Changed";
  return (
    <>
      {worst && (
        <span
          title={worst.title}
          className={worst.severity === "must_fix" ? "text-red" : "text-amber"}
        >
          {worst.severity === "must_fix" ? (
            <CircleAlert size={15} role="img" aria-label={`Must fix: ${worst.title}`} />
          ) : (
            <TriangleAlert size={15} role="img" aria-label={`Warning: ${worst.title}`} />
          )}
        </span>
      )}
      {program.edition && content.is_new && (
        <span className="rounded-[4px] bg-blue-soft px-1.5 font-medium text-11 text-blue leading-4">
          New
        </span>
      )}
      {program.edition && content.changed && !content.is_new && (
        <span
          role="img"
          aria-label={since}
          title={since}
          className="size-[7px] flex-none rounded-full bg-blue"
        />
      )}
    </>
  );
}
