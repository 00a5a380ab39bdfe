"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Table2 } from "lucide-react";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { ToolButton } from "./tool-button";

/** Inserts a table; inside one, its rows and columns. */
export function TableMenu({ editor }: { editor: Editor }) {
  const inside = useEditorState({
    editor,
    selector: ({ editor: current }) => current.isActive("table"),
  });
  const chain = () => editor.chain().focus();
  if (!inside)
    return (
      <ToolButton
        label="Table"
        icon={<Table2 />}
        onPress={() => chain().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
      />
    );
  return (
    <Menu
      trigger={
        <IconButton
          size="s"
          label="Table: rows and columns"
          tooltip={false}
          icon={<Table2 />}
          className="bg-accent-soft! text-accent! max-sm:size-10! [&>svg]:size-4"
        />
      }
    >
      <MenuItem onSelect={() => chain().addRowBefore().run()}>Row above</MenuItem>
      <MenuItem onSelect={() => chain().addRowAfter().run()}>Row below</MenuItem>
      <MenuItem onSelect={() => chain().addColumnBefore().run()}>Column before</MenuItem>
      <MenuItem onSelect={() => chain().addColumnAfter().run()}>Column after</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => chain().deleteRow().run()}>Delete row</MenuItem>
      <MenuItem onSelect={() => chain().deleteColumn().run()}>Delete column</MenuItem>
      <MenuItem danger onSelect={() => chain().deleteTable().run()}>
        Delete table
      </MenuItem>
    </Menu>
  );
}
