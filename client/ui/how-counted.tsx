import { CircleQuestionMark } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface HowCountedProps {
  /** What is counted, as part of a sentence: "your time", "the score". */
  of: string;
  /** How, in one to three sentences; words only, no blocks. */
  children: ReactNode;
  className?: string;
}

/**
 * "How is this counted?" beside a number: a small button that opens an explanation. It is the
 * browser's own popover, so that it costs a page no script and works before any has run.
 */
export function HowCounted({ of, children, className }: HowCountedProps) {
  const id = useId();
  const anchor = `--${id}`;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        aria-label={`How is ${of} counted?`}
        className={cx(
          "tap inline-grid size-4 flex-none place-items-center rounded-full align-[-0.2em] text-ink-3 hover:text-ink",
          className,
        )}
      >
        <CircleQuestionMark size={14} strokeWidth={1.75} aria-hidden />
      </button>
      <span
        id={id}
        popover="auto"
        role="note"
        style={{ positionAnchor: anchor }}
        className="anchored-popover w-72 max-w-[calc(100vw-2rem)] rounded-m border border-line bg-surface p-4 text-start font-normal text-13 text-ink-2 leading-normal tracking-normal shadow-float"
      >
        <strong className="mb-1 block font-semibold text-ink">How is {of} counted?</strong>
        {children}
      </span>
    </>
  );
}
