import type { ReactNode } from "react";

/** The head of a page about signing in: what it is, and one sentence where it needs one. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{title}</h1>
      {children && <p className="mt-2 text-ink-2">{children}</p>}
    </div>
  );
}
