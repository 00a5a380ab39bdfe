"use client";

import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "./button";
import { cx } from "./cx";

export interface FileDropProps {
  /** What is expected: "A video, up to 4 GB". */
  title: ReactNode;
  hint?: ReactNode;
  buttonLabel?: string;
  /** As in `<input accept>`; what is dropped is not held to it: check it. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
  className?: string;
}

/** A place to drop files, and a button that does the same. */
export function FileDrop(props: FileDropProps) {
  const {
    title,
    hint,
    buttonLabel = "Choose a file",
    accept,
    multiple = false,
    disabled = false,
    onFiles,
    className,
  } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (taken.length > 0) onFiles(taken);
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button as its equal
    <div
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!disabled) take(event.dataTransfer.files);
      }}
      className={cx(
        "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-m border border-dashed px-5 py-4 transition-colors",
        over ? "border-accent bg-accent-soft" : "border-edge bg-paper",
        className,
      )}
    >
      <Upload size={20} className="text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1 basis-52">
        <p id={`${id}-title`} className="font-medium">
          {title}
        </p>
        {hint && <p className="text-13 text-ink-3">{hint}</p>}
      </div>
      <Button
        disabled={disabled}
        aria-describedby={`${id}-title`}
        onClick={() => input.current?.click()}
      >
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
        {...{ accept, multiple }}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after a failure.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
