import { Link } from "@/ui/link";
import { ProgressBar } from "@/ui/progress-bar";
import { SegmentedProgress, type SegmentState } from "@/ui/segmented-progress";
import { Timeline, TimelineItem } from "@/ui/timeline";

const SIX_OF_ELEVEN: SegmentState[] = Array.from({ length: 11 }, (_, at) =>
  at < 6 ? "completed" : at === 6 ? "in_progress" : "not_started",
);

export function Progress() {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <div className="grid content-start gap-5">
        <SegmentedProgress size="l" segments={SIX_OF_ELEVEN} currentShare={0.45} />
        <SegmentedProgress segments={SIX_OF_ELEVEN} currentShare={0.45} />
        <SegmentedProgress size="s" segments={SIX_OF_ELEVEN} currentShare={0.45} className="w-36" />
        <ProgressBar percent={64} label="Watched" />
        <ProgressBar percent={null} label="Preparing" />
        <ProgressBar percent={88} label="Score" tone="green" />
      </div>
      <Timeline label="Due">
        <TimelineItem
          state="overdue"
          date="23 Nov"
          dateMeta="Mon"
          title={
            <Link tone="title" href="/kit">
              Information security basics
            </Link>
          }
        >
          <span className="font-medium text-red">2 days late.</span> You can still finish it.
        </TimelineItem>
        <TimelineItem state="today" date="Today" title="Wednesday, nothing due" />
        <TimelineItem
          state="soon"
          date="27 Nov"
          dateMeta="Fri"
          title={
            <Link tone="title" href="/kit">
              Working safely at heights
            </Link>
          }
        >
          <span className="font-medium text-amber">In 2 days.</span> 5 contents to go.
        </TimelineItem>
        <TimelineItem
          state="later"
          date="3 Dec"
          dateMeta="Thu"
          title={
            <Link tone="title" href="/kit">
              Forklift: daily checks
            </Link>
          }
        >
          Not started, about 40 min
        </TimelineItem>
      </Timeline>
    </div>
  );
}
