"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Trash2 } from "lucide-react";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";

/** While an image is chosen: the words for those who cannot see it. */
export function ImageBar({ editor }: { editor: Editor }) {
  const image = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current.isActive("image") ? String(current.getAttributes("image").alt ?? "") : null,
  });
  if (image === null) return null;
  return (
    <div className="sticky top-[41px] z-10 flex items-end gap-2 border-line border-b bg-paper px-6 py-2.5 max-lg:top-[93px] max-sm:px-4">
      <Field
        label="What the image shows"
        className="flex-1 [&_label]:text-13"
        error={image.trim() ? null : "Say it for those who cannot see the image."}
      >
        <Input
          size="s"
          maxLength={500}
          value={image}
          placeholder="A lanyard clipped to a beam above the head"
          onChange={(event) =>
            editor.commands.updateAttributes("image", { alt: event.currentTarget.value })
          }
        />
      </Field>
      <IconButton
        label="Take the image out"
        icon={<Trash2 size={16} />}
        tone="danger"
        className="self-start mt-6"
        onClick={() => editor.chain().focus().deleteSelection().run()}
      />
    </div>
  );
}
