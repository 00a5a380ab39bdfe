"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Link as LinkIcon } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/ui/button";
import { cx } from "@/ui/cx";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import { Popover } from "@/ui/popover";
import { linkAddress } from "./tidy";

/** Makes the chosen words a link, changes its address or takes it away. */
export function LinkButton({ editor }: { editor: Editor }) {
  const [open, setOpen] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => current.isActive("link"),
  });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={on ? "Change the link" : "Link"}
      trigger={
        <IconButton
          size="s"
          label="Link"
          tooltip={false}
          icon={<LinkIcon />}
          className={cx("max-sm:size-10! [&>svg]:size-4", on && "bg-accent-soft! text-accent!")}
        />
      }
    >
      <LinkForm editor={editor} on={on} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function LinkForm({ editor, on, onDone }: { editor: Editor; on: boolean; onDone: () => void }) {
  const [typed, setTyped] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(typed);
    if (!href) {
      setError("Enter an address, such as https://example.com.");
      return;
    }
    const { empty } = editor.state.selection;
    if (empty && !on)
      editor
        .chain()
        .focus()
        .insertContent({
          type: "text",
          text: typed.trim(),
          marks: [{ type: "link", attrs: { href } }],
        })
        .run();
    else editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onDone();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <Field label="Address" error={error}>
        <Input
          size="s"
          inputMode="url"
          placeholder="https://"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="s" variant="primary">
          {on ? "Change" : "Add link"}
        </Button>
        {on && (
          <Button size="s" variant="quiet" onClick={remove}>
            Remove link
          </Button>
        )}
      </div>
    </form>
  );
}
