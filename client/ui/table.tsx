import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export interface TableProps {
  /** What the table lists; read before it, not shown. */
  caption: string;
  /** The `Th`s of the head row. */
  head: ReactNode;
  /** On phones each row becomes a list row: place its cells with `phone` on `Td`. */
  phone?: "list" | "scroll";
  className?: string;
  children: ReactNode;
}

/**
 * A plain table. Below `sm`, with `phone="list"`, the head is hidden from sight
 * and every row becomes a grid of a wide and a narrow column; a cell says where
 * it goes there. Roles are written out because `display` would drop them.
 */
export function Table({ caption, head, phone = "list", className, children }: TableProps) {
  const list = phone === "list";
  return (
    <div className={cx(!list && "overflow-x-auto", className)}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a table shown as grid loses its role */}
      <table role="table" className={cx("w-full border-collapse text-13", list && "max-sm:block")}>
        <caption className="sr-only">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup" className={cx(list && "max-sm:sr-only")}>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row" className="border-line border-b">
            {head}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup" className={cx(list && "max-sm:block")}>
          {children}
        </tbody>
      </table>
    </div>
  );
}

type Align = "start" | "end";

export function Th({
  align = "start",
  className,
  ...rest
}: Omit<ComponentProps<"th">, "align"> & { align?: Align }) {
  return (
    <th
      // biome-ignore lint/a11y/noRedundantRoles: see Table
      role="columnheader"
      scope="col"
      {...rest}
      className={cx(
        "h-9 whitespace-nowrap px-3 font-medium text-ink-2 first:ps-6 last:pe-6",
        align === "end" ? "text-end" : "text-start",
        className,
      )}
    />
  );
}

export function Tr({
  selected = false,
  className,
  ...rest
}: ComponentProps<"tr"> & { selected?: boolean }) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: see Table
      role="row"
      {...rest}
      data-selected={selected || undefined}
      className={cx(
        "h-12 border-line border-b transition-colors hover:bg-sunken data-selected:bg-accent-soft",
        "max-sm:grid max-sm:h-auto max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:px-4 max-sm:py-3",
        className,
      )}
    />
  );
}

/** Where a cell goes in a list row on phones. */
const PHONE = {
  /** The wide column, in order. */
  main: "max-sm:col-start-1",
  /** The narrow column at the end of the first free line. */
  end: "max-sm:col-start-2 max-sm:text-end",
  /** A line of its own. */
  line: "max-sm:col-span-2",
  hide: "max-sm:hidden",
};

export type TdProps = Omit<ComponentProps<"td">, "align"> & {
  align?: Align;
  phone?: keyof typeof PHONE;
};

export function Td({ align = "start", phone = "main", className, ...rest }: TdProps) {
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: see Table
      role="cell"
      {...rest}
      className={cx(
        "px-3 py-1.5 first:ps-6 last:pe-6 max-sm:p-0! max-sm:text-14",
        align === "end" ? "num text-end" : "text-start",
        PHONE[phone],
        className,
      )}
    />
  );
}

/** The usual two lines of a cell: the thing, and what is worth knowing about it. */
export function TwoLines({ title, meta }: { title: ReactNode; meta?: ReactNode }) {
  return (
    <span className="block min-w-0 leading-[1.35]">
      <span className="block truncate font-medium text-ink">{title}</span>
      {meta && <span className="block truncate text-12 text-ink-3">{meta}</span>}
    </span>
  );
}
