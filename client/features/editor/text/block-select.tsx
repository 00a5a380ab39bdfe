"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Select } from "@/ui/select";

const BLOCKS = [
  { value: "paragraph", label: "Paragraph" },
  { value: "2", label: "Heading" },
  { value: "3", label: "Subheading" },
  { value: "4", label: "Small heading" },
  { value: "codeBlock", label: "Code" },
] as const;

type Block = (typeof BLOCKS)[number]["value"];

function blockOf(editor: Editor): Block {
  if (editor.isActive("codeBlock")) return "codeBlock";
  const level = editor.isActive("heading") ? Number(editor.getAttributes("heading").level) : 0;
  if (level === 0) return "paragraph";
  return level <= 2 ? "2" : level === 3 ? "3" : "4";
}

/** What kind of line the cursor is in. */
export function BlockSelect({ editor }: { editor: Editor }) {
  const block = useEditorState({ editor, selector: ({ editor: current }) => blockOf(current) });
  const choose = (next: Block) => {
    const chain = editor.chain().focus();
    if (next === "paragraph") chain.setParagraph().run();
    else if (next === "codeBlock") chain.setCodeBlock().run();
    else chain.setHeading({ level: Number(next) as 2 | 3 | 4 }).run();
  };
  return (
    <Select
      aria-label="Kind of line"
      size="s"
      options={[...BLOCKS]}
      value={block}
      onValueChange={choose}
      className="w-29! flex-none border-transparent! font-medium"
    />
  );
}
