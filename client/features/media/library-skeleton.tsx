import { Loading, Skeleton } from "@/ui/skeleton";

/** The library before its files are there. */
export function LibrarySkeleton() {
  return (
    <Loading label="Loading the files">
      <div className="grid gap-x-5 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
        {Array.from({ length: 10 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places that stand for nothing
          <div key={at}>
            <Skeleton className="aspect-video" />
            <Skeleton className="mt-2 h-4 w-3/4" />
            <Skeleton className="mt-1.5 h-3 w-1/2" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
