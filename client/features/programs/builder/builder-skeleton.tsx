import { Loading, Skeleton, SkeletonRows } from "@/ui/skeleton";

const LINE: Record<string, string> = { 5: "h-5", 4: "h-5 w-4/5", 3: "h-5 w-3/5" };

/** The builder before its program is there. */
export function BuilderSkeleton() {
  return (
    <Loading label="Loading the program">
      <div className="border-line border-b px-6 pt-4 pb-5 max-sm:px-4">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="mt-3 h-7 w-72 max-w-full" />
        <Skeleton className="mt-5 h-4 w-52" />
      </div>
      <div className="grid lg:grid-cols-[264px_minmax(0,1fr)]">
        <div className="grid content-start gap-3 border-line p-5 max-lg:hidden lg:min-h-[70dvh] lg:border-e">
          {["a5", "b4", "c5", "d3", "e4", "f5", "g4"].map((line) => (
            <Skeleton key={line} className={LINE[line.slice(1)]} />
          ))}
        </div>
        <div className="mx-auto w-full max-w-[664px] p-8 max-sm:p-4">
          <Skeleton className="mb-6 h-9 w-3/4" />
          <SkeletonRows rows={4} />
        </div>
      </div>
    </Loading>
  );
}
