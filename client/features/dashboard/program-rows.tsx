import { ChevronRight, Sparkle } from "lucide-react";
import { exactMoment, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { HowCounted } from "@/ui/how-counted";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { TrainingStateBadge } from "@/ui/training-state";
import { ClosedBadge } from "./closed-badge";
import { ClosedSection } from "./closed-section";
import { PROGRESS_COUNTED, SCORE_COUNTED } from "./counted-words";
import { PendingRow } from "./pending-row";
import { TimeLimit } from "./time-limit";
import type { Pending, TrainingRow } from "./types";
import { badgeWords, isOver, rowMeta } from "./words";

interface Props {
  trainings: TrainingRow[];
  pending: Pending[];
  now: string;
  place: Place;
}

/** Everything one takes or took part in, open ones first, and what one is invited to. */
export function ProgramRows({ trainings, pending, now, place }: Props) {
  const over = trainings.filter(isOver);
  const shown = trainings.filter((row) => !isOver(row));
  return (
    <>
      <section aria-labelledby="programs-title">
        <SectionHeading id="programs-title" title="Programs" meta={shown.length || undefined} />
        <ul className="border-line border-t">
          {pending.map((one) => (
            <PendingRow key={one.invitation_id} pending={one} now={now} place={place} />
          ))}
          {shown.map((row) => (
            <Row key={row.invitation_id} row={row} now={now} place={place} />
          ))}
        </ul>
        {shown.length + pending.length === 0 && (
          <p className="pt-3 text-ink-2">Nothing is open. New invitations appear here.</p>
        )}
      </section>
      <ClosedSection rows={over} place={place} />
    </>
  );
}

/** In rows the question stands back until somebody is there with pointer, keyboard or finger. */
const QUIET =
  "relative z-1 [@media(hover:hover)]:opacity-0 [@media(hover:hover)]:transition-opacity group-hover/row:opacity-100 group-focus-within/row:opacity-100";

/** Whether a clock is running down on this training. */
function limitRuns(row: TrainingRow): row is TrainingRow & { time_limit_ends_at: string } {
  return row.status === "accepted" && row.time_limit_ends_at !== null;
}

function Row({ row, now, place }: { row: TrainingRow; now: string; place: Place }) {
  return (
    <li className="group/row relative grid grid-cols-[minmax(0,1fr)_148px_132px_20px] items-center gap-x-6 gap-y-2 border-line border-b py-3.5 hover:bg-sunken/60 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          tone="title"
          href={paths.training(row.invitation_id)}
          className="after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="text-13 text-ink-3">
          {rowMeta(row, place, now)}
          {row.completed_at && row.score_percent !== null && (
            <HowCounted of="the score" className={`${QUIET} ms-1`}>
              {SCORE_COUNTED}
            </HowCounted>
          )}
          {limitRuns(row) && (
            <span className="whitespace-nowrap">
              {" · "}
              <TimeLimit endsAt={row.time_limit_ends_at} now={now} small />
            </span>
          )}
        </p>
        {row.news && (
          <p className="num flex items-start gap-1.5 text-13 text-blue">
            <Sparkle size={14} className="mt-0.75 flex-none" aria-hidden />
            {row.news.sentence}
          </p>
        )}
      </div>
      <div className="grid gap-1.5 max-sm:col-span-2 max-sm:row-start-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-3">
        <span className="num flex items-center gap-1 text-12 text-ink-2 leading-none max-sm:order-2">
          {row.contents_completed} of {row.contents_total} done
          <HowCounted of="your progress" className={QUIET}>
            {PROGRESS_COUNTED}
          </HowCounted>
        </span>
        <SegmentedProgress size="s" segments={row.contents} currentShare={row.current_share} />
      </div>
      <span className="justify-self-start max-sm:justify-self-end">
        {row.closed ? (
          <ClosedBadge code={row.closed.code} />
        ) : (
          <TrainingStateBadge
            state={row.state}
            title={row.due_at ? exactMoment(row.due_at, place) : undefined}
          >
            {badgeWords(row, place, now) ?? undefined}
          </TrainingStateBadge>
        )}
      </span>
      <ChevronRight size={16} aria-hidden className="mirror-rtl text-ink-3 max-sm:hidden" />
    </li>
  );
}
