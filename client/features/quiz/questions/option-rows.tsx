"use client";

import { InlineHtml } from "@/ui/content/inline-html";
import { cx } from "@/ui/cx";
import { Kbd } from "@/ui/kbd";
import { spokenOf } from "../line-of";

interface Props {
  /** The question's id: radio buttons of one name belong together. */
  name: string;
  many?: boolean;
  options: readonly { id: string; html: string }[];
  chosen: readonly string[];
  onPress: (option: string) => void;
}

/** Options as tall rows: the whole row is the target, the browser's own inputs do the work. */
export function OptionRows({ name, many = false, options, chosen, onPress }: Props) {
  return (
    <div className="grid gap-2">
      {options.map((option, at) => {
        const isChosen = chosen.includes(option.id);
        return (
          <label
            key={option.id}
            className={cx(
              "grid min-h-14 cursor-pointer grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-3.5 rounded-m border px-4 py-3 text-16 leading-[1.45] transition-colors max-sm:grid-cols-[20px_minmax(0,1fr)]",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
              isChosen
                ? "border-accent bg-accent-soft font-medium shadow-[inset_0_0_0_1px_var(--accent)]"
                : "border-line-strong bg-surface hover:border-ink-3",
            )}
          >
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              value={option.id}
              checked={isChosen}
              // A formula is no name to every reader; its LaTeX is.
              aria-label={option.html.includes("<math") ? spokenOf(option.html) : undefined}
              aria-describedby="hint"
              onChange={() => onPress(option.id)}
              className={cx(
                "m-0 grid size-5 appearance-none place-items-center border-[1.5px] border-ink-3 bg-surface outline-none checked:border-accent checked:bg-accent",
                many
                  ? "rounded-[4px] checked:after:-mt-0.5 checked:after:h-2.5 checked:after:w-1.5 checked:after:rotate-45 checked:after:border-on-accent checked:after:border-e-2 checked:after:border-b-2"
                  : "rounded-full checked:after:size-2 checked:after:rounded-full checked:after:bg-on-accent",
              )}
            />
            <InlineHtml html={option.html} className="num min-w-0" />
            <Kbd className="max-sm:hidden">
              <span aria-hidden>{String.fromCharCode(65 + at)}</span>
            </Kbd>
          </label>
        );
      })}
    </div>
  );
}
