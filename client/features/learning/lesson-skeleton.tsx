import { Loading, Skeleton } from "@/ui/skeleton";

/** A content before it is there. */
export function LessonSkeleton() {
  return (
    <div className="mx-auto max-w-[720px]">
      <Loading label="Loading the content">
        <Skeleton className="mb-3 h-4 w-44" />
        <Skeleton className="mb-6 h-8 w-96 max-w-full" />
        <Skeleton className="aspect-video w-full rounded-m" />
        <Skeleton className="mt-6 h-4 w-full" />
        <Skeleton className="mt-3 h-4 w-11/12" />
        <Skeleton className="mt-3 h-4 w-3/5" />
      </Loading>
    </div>
  );
}
