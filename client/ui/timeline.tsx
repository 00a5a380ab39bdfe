import type { ReactNode } from "react";
import { cx } from "./cx";

export type LampState = "overdue" | "soon" | "later" | "done" | "today";

const LAMP: Record<LampState, string> = {
  overdue: "size-3 bg-red shadow-[0_0_0_4px_var(--red-soft)]",
  soon: "size-3 bg-amber shadow-[0_0_0_4px_var(--amber-soft)]",
  later: "size-3 border-[1.5px] border-line-strong bg-surface",
  done: "size-3 bg-accent",
  today: "h-0.5 w-3.5 rounded-full bg-ink",
};

/** A signal lamp. Decoration: words beside it say the same. */
export function Lamp({ state, className }: { state: LampState; className?: string }) {
  return (
    <span
      aria-hidden
      className={cx("relative z-1 grid size-5 place-items-center rounded-full bg-paper", className)}
    >
      <span className={cx("rounded-full", LAMP[state])} />
    </span>
  );
}

/** Dates as a line: dates at the start, a lamp, words. Children are `TimelineItem`s. */
export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="num">
      {children}
    </ol>
  );
}

export interface TimelineItemProps {
  state: LampState;
  /** "27 Nov", or "Today". */
  date: ReactNode;
  /** Under the date: the weekday or the time. */
  dateMeta?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}

export function TimelineItem({ state, date, dateMeta, title, children }: TimelineItemProps) {
  const today = state === "today";
  return (
    <li
      className={cx(
        "relative grid grid-cols-[52px_20px_minmax(0,1fr)] gap-x-3 last:pb-0",
        today ? "pb-4 text-13 text-ink-2" : "pb-5",
        "before:absolute before:start-[73px] before:top-1 before:-bottom-1 before:w-[1.5px] before:bg-line-strong last:before:hidden",
      )}
    >
      <div className="text-end text-13 text-ink-2 leading-5">
        {today ? (
          date
        ) : (
          <span className="block whitespace-nowrap font-semibold text-ink">{date}</span>
        )}
        {dateMeta}
      </div>
      <Lamp state={state} />
      <div className="min-w-0 leading-5">
        <div className={cx(!today && "font-[550] text-ink")}>{title}</div>
        {children && <div className="text-13 text-ink-3">{children}</div>}
      </div>
    </li>
  );
}
