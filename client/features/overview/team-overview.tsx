import type { components } from "@/api/generated/schema";
import {
  count,
  counted,
  dayAndMonth,
  dueWords,
  exactMoment,
  lastSeen,
  type Place,
} from "@/lib/format";
import { paths } from "@/lib/paths";
import { Avatar } from "@/ui/avatar";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import { CompletionRows } from "./completion-rows";

export type Overview = components["schemas"]["Overview"];

interface Props {
  team: string;
  overview: Overview;
  now: string;
  place: Place;
}

/** A manager's look at the whole team: who is late, how programs stand, what happened. */
export function TeamOverview({ team, overview, now, place }: Props) {
  return (
    <div className="grid gap-10">
      <Figures overview={overview} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div className="grid content-start gap-10">
          <Late team={team} overview={overview} now={now} place={place} />
          <CompletionRows team={team} programs={overview.programs} />
        </div>
        <Activity overview={overview} now={now} place={place} />
      </div>
    </div>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const figures = [
    { label: "overdue", value: overview.overdue_total, loud: overview.overdue_total > 0 },
    { label: "due within a week", value: overview.due_this_week_total, loud: false },
    { label: "in progress", value: overview.in_progress_total, loud: false },
    { label: "completed in 30 days", value: overview.completed_30_days_total, loud: false },
  ];
  return (
    <dl className="num grid grid-cols-2 border-line border-y sm:grid-cols-4">
      {figures.map(({ label, value, loud }) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end border-line py-4 not-first:sm:border-s not-first:sm:ps-6"
        >
          <dt className="text-13 text-ink-3">{label}</dt>
          <dd className={`font-[620] text-28 leading-tight ${loud ? "text-red" : ""}`}>
            {count(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Late({ team, overview, now, place }: Props) {
  const more = overview.overdue_total - overview.overdue.length;
  return (
    <section aria-labelledby="late-title">
      <SectionHeading id="late-title" title="Late" meta={overview.overdue_total || undefined} />
      {overview.overdue.length === 0 ? (
        <p className="border-line border-t pt-3 text-ink-2">Nobody is late.</p>
      ) : (
        <ul className="border-line border-t">
          {overview.overdue.map((one) => (
            <li
              key={one.invitation_id}
              className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3 border-line border-b py-2.5 hover:bg-sunken/60"
            >
              <Avatar name={one.person_name} size="s" />
              <div className="min-w-0 leading-snug">
                <Link
                  tone="title"
                  href={paths.roster(team, one.program_id, {
                    view: "overdue",
                    q: one.person_name,
                  })}
                  className="after:absolute after:inset-0"
                >
                  {one.person_name}
                </Link>
                <p className="truncate text-13 text-ink-3">
                  {one.program_title} · {one.contents_completed} of {one.contents_total} done
                </p>
              </div>
              <div className="num text-end leading-snug" title={exactMoment(one.due_at, place)}>
                <p className="font-medium text-13 text-red">
                  {dueWords(one.due_at, now, place).distance}
                </p>
                <p className="text-12 text-ink-3">{dayAndMonth(one.due_at, place)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="pt-2 text-13 text-ink-3">
          and {counted(more, "more person", "more people")}, in the rosters of their programs
        </p>
      )}
    </section>
  );
}

function Activity({ overview, now, place }: Omit<Props, "team">) {
  return (
    <section aria-labelledby="activity-title">
      <SectionHeading id="activity-title" title="What happened" />
      {overview.activity.length === 0 ? (
        <p className="border-line border-t pt-3 text-ink-2">Nothing yet.</p>
      ) : (
        <ol className="border-line border-t">
          {overview.activity.map((one) => (
            <li
              key={`${one.at} ${one.sentence}`}
              className="border-line border-b py-2.5 leading-snug"
            >
              <p>{one.sentence}</p>
              <p className="num text-12 text-ink-3" title={exactMoment(one.at, place)}>
                {lastSeen(one.at, now, place)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
