import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { cx } from "./cx";

export interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title: badges that say its state. */
  badges?: ReactNode;
  /** Quiet words after the title or, for learners, at the end of its line. */
  meta?: ReactNode;
  crumbs?: Crumb[];
  /** Buttons at the end; one primary. On phones they fill the line below. */
  actions?: ReactNode;
  /** Tabs under it; they sit on the header's line. */
  tabs?: ReactNode;
  /** `team`: 20 px over a hairline, edge to edge. `learner`: 28 px, open. */
  look?: "team" | "learner";
}

export function PageHeader(props: PageHeaderProps) {
  return props.look === "learner" ? <LearnerHeader {...props} /> : <TeamHeader {...props} />;
}

function LearnerHeader({ title, badges, meta, crumbs, actions, tabs }: PageHeaderProps) {
  return (
    <header className="mb-6 max-sm:mb-5">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{title}</h1>
          {badges}
        </div>
        {meta && <div className="text-ink-2">{meta}</div>}
        {actions && (
          <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">{actions}</div>
        )}
      </div>
      {tabs && <div className="mt-4 border-line border-b">{tabs}</div>}
    </header>
  );
}

function TeamHeader({ title, badges, meta, crumbs, actions, tabs }: PageHeaderProps) {
  return (
    <header
      className={cx("border-line border-b px-6 pt-3.5 max-sm:px-4", tabs ? "pb-0" : "pb-3.5")}
    >
      {crumbs && (
        <div className="mb-1">
          <Breadcrumbs crumbs={crumbs} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5">
        <div className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 font-semibold text-20 tracking-[-0.01em]">{title}</h1>
          {badges}
          {meta && <div className="text-13 text-ink-3">{meta}</div>}
        </div>
        {actions && (
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:*:flex-1">
            {actions}
          </div>
        )}
      </div>
      {tabs && <div className="mt-1.5 -mb-px">{tabs}</div>}
    </header>
  );
}

export interface SectionHeadingProps {
  title: ReactNode;
  id?: string;
  /** Quiet words after it: a count. */
  meta?: ReactNode;
  /** A link at the end of the line. */
  aside?: ReactNode;
  className?: string;
}

/** The heading of a part of a page. */
export function SectionHeading({ title, id, meta, aside, className }: SectionHeadingProps) {
  return (
    <div className={cx("mb-3 flex items-baseline justify-between gap-4", className)}>
      <h2 id={id} className="min-w-0 font-semibold text-16 tracking-[-0.01em]">
        {title}
        {meta !== undefined && (
          <span className="num ms-2 font-normal text-13 text-ink-3 tracking-normal">{meta}</span>
        )}
      </h2>
      {aside}
    </div>
  );
}
