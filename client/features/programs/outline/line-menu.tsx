"use client";

import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  EllipsisVertical,
  PencilLine,
  Trash2,
} from "lucide-react";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { useBuilder } from "../builder/context";
import { moveToSection, stepLine } from "./arrange";

interface Props {
  id: string;
  title: string;
  /** The section the content is in; undefined for a section's own line. */
  section_id?: string | null;
  onRename?: () => void;
  onDelete: () => void;
}

/** What can be done with one line: everything dragging does, and more. */
export function LineMenu({ id, title, section_id, onRename, onDelete }: Props) {
  const { program, arrange } = useBuilder();
  const { outline } = program;
  const up = stepLine(outline, id, -1);
  const down = stepLine(outline, id, 1);
  const others =
    section_id === undefined
      ? []
      : outline.flatMap(({ section }) => (section && section.id !== section_id ? [section] : []));
  return (
    <Menu
      trigger={
        <IconButton
          size="s"
          label={`More for ${title}`}
          tooltip={false}
          icon={<EllipsisVertical size={16} />}
          className="opacity-0 focus-visible:opacity-100 group-focus-within/line:opacity-100 group-hover/line:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
        />
      }
    >
      {onRename && (
        <MenuItem icon={<PencilLine />} onSelect={onRename}>
          Rename
        </MenuItem>
      )}
      <MenuItem icon={<ArrowUp />} disabled={up === outline} onSelect={() => arrange(up)}>
        Move up
      </MenuItem>
      <MenuItem icon={<ArrowDown />} disabled={down === outline} onSelect={() => arrange(down)}>
        Move down
      </MenuItem>
      {others.map((section) => (
        <MenuItem
          key={section.id}
          icon={<CornerDownRight />}
          onSelect={() => arrange(moveToSection(outline, id, section.id))}
        >
          Move to “{section.title}”
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger onSelect={onDelete}>
        Delete…
      </MenuItem>
    </Menu>
  );
}
