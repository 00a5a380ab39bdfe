"use client";

import { Eye } from "lucide-react";
import { Button } from "@/ui/button";
import type { TextViewProps } from "./text-editor";

/** The text as it is kept. */
export default function MarkdownSource(props: TextViewProps) {
  const { markdown, editable, onChange, label, placeholder, onToggleSource } = props;
  return (
    <>
      <div className="sticky top-0 z-20 mt-3 flex items-center justify-between gap-3 border-line border-y bg-surface px-6 py-1 max-lg:top-13 max-sm:px-4">
        <span className="font-medium text-13">Markdown</span>
        <Button size="s" variant="quiet" icon={<Eye size={16} />} onClick={onToggleSource}>
          Back to the page
        </Button>
      </div>
      <div className="mx-auto max-w-[664px] px-8 pt-5 pb-16 max-sm:px-4">
        <textarea
          aria-label={label}
          readOnly={!editable}
          value={markdown}
          placeholder={placeholder}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="field-sizing-content min-h-80 w-full rounded-m border border-edge bg-surface p-4 font-mono text-13 leading-relaxed max-sm:text-16"
        />
      </div>
    </>
  );
}
