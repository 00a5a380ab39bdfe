"use client";

import { useParams } from "next/navigation";
import { dueWords, exactMoment } from "@/lib/format";
import { HowCounted } from "@/ui/how-counted";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { progressCounted } from "./counted-words";
import { OutlineRow } from "./outline-row";
import { useTraining } from "./training-provider";
import { contentsOf } from "./types";

/** The program's contents with their states; the one that is open is marked. */
export function Outline({ onChoose }: { onChoose?: () => void }) {
  const { training } = useTraining();
  const { content: current } = useParams<{ content?: string }>();
  return (
    <nav aria-label="Outline" data-outline className="px-3 pt-5 pb-8">
      <Summary />
      {training.sections.map((section, at) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have the same title
          key={at}
          aria-label={section.title ?? undefined}
        >
          {section.title && (
            <h2 className="px-3 pt-4 pb-1.5 font-semibold text-12 text-ink-2">{section.title}</h2>
          )}
          <ol>
            {section.contents.map((item) => (
              <OutlineRow
                key={item.id}
                item={item}
                current={item.id === current}
                invitation={training.invitation_id}
                onChoose={onChoose}
              />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

/** How many are done, by when the rest is due, and the same as a line. */
function Summary() {
  const { training, place } = useTraining();
  const contents = contentsOf(training);
  const current = contents.find((item) => item.status === "in_progress");
  return (
    <div className="num px-3 pb-4">
      <p className="mb-2 flex flex-wrap justify-between gap-x-3 text-13 text-ink-2">
        <b className="font-semibold text-ink">
          {training.contents_completed} of {training.contents_total} done{" "}
          <HowCounted of="your progress">{progressCounted(training)}</HowCounted>
        </b>
        {training.due_at && training.status !== "completed" && (
          <span title={exactMoment(training.due_at, place)}>
            {dueWords(training.due_at, training.now, place).words}
          </span>
        )}
      </p>
      <SegmentedProgress
        segments={contents.map((item) => item.status)}
        currentShare={current?.share}
      />
    </div>
  );
}
