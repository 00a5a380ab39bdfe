"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  FileCode2,
  Image as ImageIcon,
  Italic,
  List,
  ListOrdered,
  MessageSquareWarning,
  Quote,
  Redo2,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import { BlockSelect } from "./block-select";
import { LinkButton } from "./link-button";
import { TableMenu } from "./table-menu";
import { ToolButton } from "./tool-button";

interface Props {
  editor: Editor;
  onImage: () => void;
  onToggleSource: () => void;
}

/** Everything that can be done to the text; each also has its keys. */
export function Toolbar({ editor, onImage, onToggleSource }: Props) {
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      bulletList: current.isActive("bulletList"),
      orderedList: current.isActive("orderedList"),
      blockquote: current.isActive("blockquote"),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const callout = {
    type: "blockquote",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Keep in mind:", marks: [{ type: "bold" }] },
          { type: "text", text: " " },
        ],
      },
    ],
  };
  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      className="sticky top-0 z-20 mt-3 flex items-center gap-px overflow-x-auto border-line border-y bg-surface px-2 py-1 [scrollbar-width:none] max-lg:top-13"
    >
      <BlockSelect editor={editor} />
      <Divider />
      <ToolButton
        label="Bold"
        on={on.bold}
        icon={<Bold />}
        onPress={() => chain().toggleBold().run()}
      />
      <ToolButton
        label="Italic"
        on={on.italic}
        icon={<Italic />}
        onPress={() => chain().toggleItalic().run()}
      />
      <LinkButton editor={editor} />
      <Divider />
      <ToolButton
        label="List"
        on={on.bulletList}
        icon={<List />}
        onPress={() => chain().toggleBulletList().run()}
      />
      <ToolButton
        label="Numbered list"
        on={on.orderedList}
        icon={<ListOrdered />}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <ToolButton
        label="Quote"
        on={on.blockquote}
        icon={<Quote />}
        onPress={() => chain().toggleBlockquote().run()}
      />
      <Divider />
      <ToolButton label="Image" icon={<ImageIcon />} onPress={onImage} />
      <ToolButton
        label="Thing to keep in mind"
        icon={<MessageSquareWarning />}
        onPress={() => chain().insertContent(callout).run()}
      />
      <TableMenu editor={editor} />
      <Divider />
      <ToolButton
        label="Undo"
        disabled={!on.undo}
        icon={<Undo2 />}
        onPress={() => chain().undo().run()}
      />
      <ToolButton
        label="Redo"
        disabled={!on.redo}
        icon={<Redo2 />}
        onPress={() => chain().redo().run()}
      />
      <ToolButton label="Edit as Markdown" icon={<FileCode2 />} onPress={onToggleSource} />
    </div>
  );
}

export function Divider(): ReactNode {
  return <span aria-hidden className="mx-1 h-4 w-px flex-none bg-line" />;
}
