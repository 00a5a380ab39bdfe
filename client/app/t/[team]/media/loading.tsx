import { LibrarySkeleton } from "@/features/media/library-skeleton";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Media" />
      <PageBody width="full" align="start">
        <LibrarySkeleton />
      </PageBody>
    </>
  );
}
