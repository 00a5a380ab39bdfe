import { SegmentedProgress } from "@/ui/segmented-progress";
import { contentsOf, type Training } from "./types";

/** How far one came, as a sentence and as a line. Nothing where nothing was begun. */
export function Reached({ training }: { training: Training }) {
  const contents = contentsOf(training);
  const current = contents.find((item) => item.status === "in_progress");
  if (training.started_at === null || contents.length === 0) return null;
  return (
    <>
      <p className="num mb-2 font-semibold">
        {training.contents_completed} of {training.contents_total} done
      </p>
      <SegmentedProgress
        segments={contents.map((item) => item.status)}
        currentShare={current?.share}
      />
    </>
  );
}
