"use client";

import "@/ui/content/reading.css";
import "./editor.css";
import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { EXTENSIONS } from "./extensions";
import { ImageBar } from "./image-bar";
import type { TextViewProps } from "./text-editor";
import { tidyMarkdown } from "./tidy";
import { Toolbar } from "./toolbar";

/** Writing as learners will read. */
export default function RichText(props: TextViewProps) {
  const { markdown, editable, onChange, picker, label, placeholder, onToggleSource } = props;
  const [picking, setPicking] = useState(false);
  const editor = useEditor({
    extensions: [
      ...EXTENSIONS,
      Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    ],
    content: markdown,
    contentType: "markdown",
    editable,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: "reading",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
      },
    },
    onUpdate: ({ editor: changed }) => onChange(tidyMarkdown(changed.getMarkdown())),
  });
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return (
    <div className="rich-text">
      {editable && editor && (
        <Toolbar editor={editor} onImage={() => setPicking(true)} onToggleSource={onToggleSource} />
      )}
      {editable && editor && <ImageBar editor={editor} />}
      <div className="mx-auto max-w-[664px] px-8 pt-5 pb-16 max-sm:px-4">
        <EditorContent editor={editor} />
      </div>
      {picker({
        kind: "image",
        open: picking,
        onClose: () => setPicking(false),
        onPick: (asset) =>
          editor?.chain().focus().setImage({ src: asset.markdown_url, alt: "" }).run(),
      })}
    </div>
  );
}
