import { ChevronRight } from "lucide-react";
import { exactMoment, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { TrainingStateBadge } from "@/ui/training-state";
import { PendingRow } from "./pending-row";
import type { Pending, TrainingRow } from "./types";
import { badgeWords, rowMeta } from "./words";

interface Props {
  trainings: TrainingRow[];
  pending: Pending[];
  now: string;
  place: Place;
}

/** Everything one takes or took part in, open ones first, and what one is invited to. */
export function ProgramRows({ trainings, pending, now, place }: Props) {
  return (
    <section aria-labelledby="programs-title">
      <SectionHeading id="programs-title" title="Programs" meta={trainings.length || undefined} />
      <ul className="border-line border-t">
        {pending.map((one) => (
          <PendingRow key={one.invitation_id} pending={one} now={now} place={place} />
        ))}
        {trainings.map((row) => (
          <Row key={row.invitation_id} row={row} now={now} place={place} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, now, place }: { row: TrainingRow; now: string; place: Place }) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_148px_132px_20px] items-center gap-x-6 gap-y-2 border-line border-b py-3.5 hover:bg-sunken/60 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          tone="title"
          href={paths.training(row.invitation_id)}
          className="after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="text-13 text-ink-3">{rowMeta(row, place, now)}</p>
      </div>
      <div className="grid gap-1.5 max-sm:col-span-2 max-sm:row-start-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-3">
        <span className="num text-12 text-ink-2 leading-none max-sm:order-2">
          {row.contents_completed} of {row.contents_total} done
        </span>
        <SegmentedProgress size="s" segments={row.contents} currentShare={row.current_share} />
      </div>
      <span className="justify-self-start max-sm:justify-self-end">
        <TrainingStateBadge
          state={row.state}
          title={row.due_at ? exactMoment(row.due_at, place) : undefined}
        >
          {badgeWords(row, place, now) ?? undefined}
        </TrainingStateBadge>
      </span>
      <ChevronRight size={16} aria-hidden className="mirror-rtl text-ink-3 max-sm:hidden" />
    </li>
  );
}
