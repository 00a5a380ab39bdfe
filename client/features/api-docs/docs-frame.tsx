import type { ReactNode } from "react";
import type { Entry, NavGroup } from "./contents";
import { DocsNav } from "./docs-nav";

interface Props {
  groups: NavGroup[];
  entries: Entry[];
  children: ReactNode;
}

/** The documentation's pages beside their contents. */
export function DocsFrame({ groups, entries, children }: Props) {
  return (
    <div className="lg:grid lg:grid-cols-[256px_minmax(0,1fr)]">
      <aside aria-label="Contents" className="border-line lg:border-e">
        <DocsNav groups={groups} entries={entries} />
      </aside>
      <div className="min-w-0 px-6 py-8 max-sm:px-4 lg:px-10">{children}</div>
    </div>
  );
}

/** A page's title and the sentence under it. */
export function DocsTitle({ title, lead }: { title: string; lead?: string }) {
  return (
    <header className="mb-2">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{title}</h1>
      {lead && <p className="mt-2 max-w-[68ch] text-16 text-ink-2">{lead}</p>}
    </header>
  );
}
