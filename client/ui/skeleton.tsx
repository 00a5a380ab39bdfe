import { cx } from "./cx";

/** A grey place that keeps the size of what will come, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("skeleton-motion block rounded-s bg-line", className)} />;
}

/** Says once that something loads; the skeletons themselves are silent. */
export function Loading({
  label = "Loading",
  children,
}: {
  label?: string;
  children: React.ReactNode;
}) {
  return (
    <div role="status" aria-live="polite">
      <span className="sr-only">{label}…</span>
      {children}
    </div>
  );
}

/** Rows as lists and tables show them while they load. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  return (
    <div className="border-line border-t">
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that stand for nothing
        <div key={at} className="flex items-center gap-6 border-line border-b py-4">
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="h-2 w-36 max-sm:hidden" />
          <Skeleton className="h-5 w-20 rounded-full" />
        </div>
      ))}
    </div>
  );
}
