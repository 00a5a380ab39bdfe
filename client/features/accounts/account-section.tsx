import type { ReactNode } from "react";

interface Props {
  id: string;
  title: string;
  description: ReactNode;
  children: ReactNode;
}

/** One part of the account page: what it is at the start, its controls beside it. */
export function AccountSection({ id, title, description, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-line border-t py-8 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="font-semibold text-16">
          {title}
        </h2>
        <p className="mt-1 text-13 text-ink-3">{description}</p>
      </div>
      <div className="min-w-0 max-w-[32rem]">{children}</div>
    </section>
  );
}
