import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface ErrorStateProps {
  /** What happened, in the person's words. */
  title: string;
  /** What they can do about it. */
  children: ReactNode;
  actions?: ReactNode;
  /** Names this failure in the server's log; helps whoever is asked for help. */
  requestId?: string | null;
  /** The level of the heading where it stands. */
  heading?: "h1" | "h2";
}

export function ErrorState({
  title,
  children,
  actions,
  requestId,
  heading: Heading = "h1",
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="mx-auto grid max-w-[34rem] grid-cols-[24px_minmax(0,1fr)] gap-x-4 px-4 py-16"
    >
      <CircleAlert size={24} className="mt-1 text-red" aria-hidden />
      <div>
        <Heading className="font-semibold text-20">{title}</Heading>
        <div className="mt-2 text-ink-2">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
        {requestId && (
          <p className="mt-6 text-13 text-ink-3">
            Request <code className="select-all font-mono text-12">{requestId}</code>
          </p>
        )}
      </div>
    </div>
  );
}
