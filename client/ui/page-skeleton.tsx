import { PageBody } from "./page-body";
import { Loading, Skeleton, SkeletonRows } from "./skeleton";

/** A page of a heading and rows, before they are there. */
export function PageSkeleton() {
  return (
    <PageBody>
      <Loading label="Loading the page">
        <Skeleton className="mb-6 h-8 w-64 max-w-full" />
        <SkeletonRows />
      </Loading>
    </PageBody>
  );
}
