import type { ReactNode } from "react";
import {
  dayAndMonth,
  dueWords,
  duration,
  exactDuration,
  exactMoment,
  lastSeen,
  type Place,
  percent,
} from "@/lib/format";
import { paths } from "@/lib/paths";
import { HowCounted } from "@/ui/how-counted";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { COUNTED } from "./counted-words";
import type { Record } from "./types";

interface Props {
  record: Record;
  place: Place;
  now: string;
}

/** How a training stands, in one line of figures, each with how it is counted. */
export function Figures({ record, place, now }: Props) {
  const { invitation: row, contents, certificate } = record;
  const current = contents.find((content) => content.status === "in_progress");
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-5 border-line border-b px-6 py-5 max-sm:px-4 md:grid-cols-4">
        <Figure label="Progress" of="progress" how={COUNTED.progress}>
          <span className="num">
            {row.contents_completed} of {row.contents_total}
          </span>
          <SegmentedProgress
            size="s"
            className="mt-2 max-w-48"
            segments={contents.map((content) => content.status)}
            currentShare={current?.share}
          />
        </Figure>
        <Figure
          label="Time"
          of="the time"
          how={COUNTED.time}
          meta={
            row.last_accessed_at
              ? `last here ${lastSeen(row.last_accessed_at, now, place)}`
              : "never here yet"
          }
        >
          <span className="num" title={exactDuration(row.time_spent_seconds)}>
            {duration(row.time_spent_seconds)}
          </span>
        </Figure>
        <Figure
          label="Score"
          of="the score"
          how={COUNTED.score}
          meta={
            certificate && (
              <a href={paths.certificate(certificate.number)}>
                {certificate.revoked ? "Certificate, revoked" : "Certificate"}
              </a>
            )
          }
        >
          <span className="num">
            {row.score_percent === null ? "none yet" : percent(row.score_percent)}
          </span>
        </Figure>
        <Due record={record} place={place} now={now} />
      </dl>
      {row.state_reason && (
        <p className="border-line border-b bg-sunken/60 px-6 py-2.5 text-13 text-ink-2 max-sm:px-4">
          {row.state_reason}
        </p>
      )}
    </>
  );
}

function Due(props: Props) {
  const done = props.record.invitation.completed_at !== null;
  return (
    <Figure
      label={done ? "Done" : "Due"}
      of={done ? "the day" : "the due date"}
      how={COUNTED.due}
      meta={<DueMeta {...props} />}
    >
      <DueValue {...props} />
    </Figure>
  );
}

const TONE = { overdue: "text-red", soon: "text-amber", later: "" };

function DueValue({ record, place, now }: Props) {
  const { due_at, completed_at: done, status } = record.invitation;
  if (done) return <span title={exactMoment(done, place)}>{dayAndMonth(done, place)}</span>;
  if (!due_at) return "no date";
  if (status !== "pending" && status !== "accepted")
    return <span className="text-ink-2">{dayAndMonth(due_at, place)}</span>;
  const { tone, distance } = dueWords(due_at, now, place);
  return (
    <span title={exactMoment(due_at, place)} className={TONE[tone]}>
      {distance}
    </span>
  );
}

function DueMeta({ record, place }: Props) {
  const { due_at, completed_at: done } = record.invitation;
  const limit = record.time_limit_ends_at;
  if (limit && !done) return <span>time limit to {exactMoment(limit, place)}</span>;
  if (!due_at) return null;
  return (
    <span className="num" title={exactMoment(due_at, place)}>
      {done ? "due " : ""}
      {dayAndMonth(due_at, place)}
    </span>
  );
}

interface FigureProps {
  label: string;
  of: string;
  how: string;
  meta?: ReactNode;
  children: ReactNode;
}

function Figure({ label, of, how, meta, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1 text-13 text-ink-2">
        {label}
        <HowCounted of={of}>{how}</HowCounted>
      </dt>
      <dd className="mt-0.5 font-semibold text-20">
        {children}
        {meta && <div className="font-normal text-12 text-ink-3">{meta}</div>}
      </dd>
    </div>
  );
}
