import type { ReactNode } from "react";
import { Outline } from "./outline";

/** Outline at the start, content in the middle; on narrow screens the content alone. */
export function Viewer({ mainId, children }: { mainId: string; children: ReactNode }) {
  return (
    <div className="grid md:grid-cols-[312px_minmax(0,1fr)] group-data-focus/viewer:grid-cols-1 print:block">
      <div className="sticky top-14 h-[calc(100dvh-3.5rem)] overflow-y-auto max-md:hidden group-data-focus/viewer:hidden print:hidden">
        <Outline />
      </div>
      <main
        id={mainId}
        tabIndex={-1}
        className="min-h-[calc(100dvh-3.5rem)] min-w-0 border-line px-10 pt-8 pb-16 outline-none md:border-s group-data-focus/viewer:border-0 max-md:px-4 max-md:pt-5 max-md:pb-14 print:p-0"
      >
        {children}
      </main>
    </div>
  );
}
