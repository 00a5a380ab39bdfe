"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Loading, Skeleton } from "@/ui/skeleton";
import type { AssetPicker } from "../types";

// The editor is far heavier than the page around it.
const RichText = dynamic(() => import("./rich-text"), { ssr: false, loading: EditorSkeleton });
const MarkdownSource = dynamic(() => import("./markdown-source"), { ssr: false });

export interface TextEditorProps {
  /** What it begins with; later changes come from the person alone. */
  markdown: string;
  editable: boolean;
  onChange: (markdown: string) => void;
  picker: AssetPicker;
  label: string;
  placeholder: string;
}

/** A text, written as it will be read; or as Markdown, which is what is kept. */
export function TextEditor(props: TextEditorProps) {
  const [source, setSource] = useState(false);
  const [text, setText] = useState(props.markdown);
  const change = (markdown: string) => {
    setText(markdown);
    props.onChange(markdown);
  };
  const View = source ? MarkdownSource : RichText;
  return (
    <View {...props} markdown={text} onChange={change} onToggleSource={() => setSource(!source)} />
  );
}

export type TextViewProps = TextEditorProps & { onToggleSource: () => void };

function EditorSkeleton() {
  return (
    <Loading label="Loading the editor">
      <div className="mx-auto grid max-w-[664px] gap-3 px-8 py-6 max-sm:px-4">
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-11/12" />
        <Skeleton className="h-4 w-4/5" />
      </div>
    </Loading>
  );
}
