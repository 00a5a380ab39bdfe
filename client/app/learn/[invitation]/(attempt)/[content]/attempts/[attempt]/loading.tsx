import { Loading, Skeleton } from "@/ui/skeleton";

export default function AttemptLoading() {
  return (
    <Loading label="Loading the quiz">
      <div className="flex h-14 items-center border-line border-b px-4">
        <Skeleton className="h-5 w-48" />
      </div>
      <div className="mx-auto max-w-[1040px] px-6 pt-10 max-sm:px-4">
        <Skeleton className="h-7 w-2/3" />
        <div className="mt-8 grid max-w-[680px] gap-2">
          {["a", "b", "c", "d"].map((option) => (
            <Skeleton key={option} className="h-14 rounded-m" />
          ))}
        </div>
      </div>
    </Loading>
  );
}
