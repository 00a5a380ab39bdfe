"use client";

import type { EditorProps, TextBody } from "../types";
import { TextEditor } from "./text-editor";

/** The editor of a text. */
export function TextContent({ content, editable, change, picker }: EditorProps) {
  const body = content.body as TextBody;
  return (
    <TextEditor
      markdown={body.markdown ?? ""}
      editable={editable}
      label={`Text of ${content.title}`}
      placeholder="Write what people should know."
      picker={picker}
      onChange={(markdown) => change({ body: { ...body, markdown } })}
    />
  );
}
