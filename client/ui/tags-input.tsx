"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { controlClass } from "./control";
import { cx } from "./cx";
import { useFieldWiring } from "./field";

export interface TagsInputProps {
  value: string[];
  onValueChange: (value: string[]) => void;
  /** What is wrong with one entry, or null; wrong ones stay, marked, so that they can be mended. */
  problemOf?: (entry: string) => string | null;
  placeholder?: string;
  inputMode?: "text" | "email";
  disabled?: boolean;
  className?: string;
}

/** Space, comma, semicolon and line ends part entries, as in pasted lists; "Name <a@b>" gives a@b. */
export function entriesOf(text: string): string[] {
  const inBrackets = [...text.matchAll(/<([^<>\s]+)>/g)].map((match) => match[1] ?? "");
  if (inBrackets.length > 0) return inBrackets;
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** Many short entries, typed or pasted: e-mail addresses. Backspace takes the last one back to mend it. */
export function TagsInput(props: TagsInputProps) {
  const {
    value,
    onValueChange,
    problemOf,
    placeholder,
    inputMode = "email",
    disabled,
    className,
  } = props;
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const wiring = useFieldWiring();

  const add = (typed: string) => {
    const known = new Set(value.map((entry) => entry.toLowerCase()));
    const fresh = entriesOf(typed).filter(
      (entry) => !known.has(entry.toLowerCase()) && known.add(entry.toLowerCase()),
    );
    if (fresh.length > 0) onValueChange([...value, ...fresh]);
    setText("");
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (["Enter", ",", ";", " "].includes(event.key) && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && value.length > 0) {
      event.preventDefault();
      setText(value[value.length - 1] ?? "");
      onValueChange(value.slice(0, -1));
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text");
    if (entriesOf(pasted).length < 2) return;
    event.preventDefault();
    add(`${text} ${pasted}`);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger area to reach the field by pointer
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field itself is reached by keyboard
    <div
      onClick={() => input.current?.focus()}
      className={controlClass({
        invalid: wiring["aria-invalid"],
        className: cx(
          "flex h-auto! min-h-24 cursor-text flex-wrap content-start gap-1.5 p-2! has-focus-visible:outline-2 has-focus-visible:outline-focus",
          className,
        ),
      })}
    >
      {value.map((entry) => (
        <Tag
          key={entry}
          entry={entry}
          problem={problemOf?.(entry) ?? null}
          onRemove={() => onValueChange(value.filter((one) => one !== entry))}
        />
      ))}
      <input
        {...wiring}
        ref={input}
        value={text}
        disabled={disabled}
        inputMode={inputMode}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        placeholder={value.length === 0 ? placeholder : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => text.trim() && add(text)}
        className="h-7 min-w-40 flex-1 bg-transparent px-1 outline-none max-sm:h-10"
      />
    </div>
  );
}

function Tag({
  entry,
  problem,
  onRemove,
}: {
  entry: string;
  problem: string | null;
  onRemove: () => void;
}) {
  return (
    <span
      title={problem ?? undefined}
      className={cx(
        "inline-flex h-7 max-w-full items-center gap-1 rounded-s ps-2 text-13 max-sm:h-9",
        problem
          ? "bg-red-soft text-red"
          : "bg-sunken text-ink shadow-[inset_0_0_0_1px_var(--line)]",
      )}
    >
      <span className="truncate">{entry}</span>
      {problem && <span className="sr-only">, {problem}</span>}
      <button
        type="button"
        aria-label={`Remove ${entry}`}
        onClick={(event) => {
          event.stopPropagation();
          onRemove();
        }}
        className="tap grid size-6 place-items-center rounded-s text-ink-3 hover:text-ink"
      >
        <X size={14} />
      </button>
    </span>
  );
}
