import { Loading, Skeleton, SkeletonRows } from "@/ui/skeleton";

export default function OverviewLoading() {
  return (
    <div className="mx-auto max-w-[60rem] px-6 pt-24 pb-16 max-sm:px-4">
      <Loading label="Loading the training">
        <Skeleton className="mb-3 h-4 w-40" />
        <Skeleton className="mb-8 h-9 w-96 max-w-full" />
        <Skeleton className="mb-10 h-44 w-full rounded-m" />
        <SkeletonRows rows={5} />
      </Loading>
    </div>
  );
}
