import { count, duration, percent } from "@/lib/format";
import { HowCounted } from "@/ui/how-counted";
import { COUNTED } from "./counted-words";
import { mostLost } from "./reading";
import type { Funnel } from "./types";

/** The two numbers that matter, and the one place worth a look. */
export function FunnelFigures({ funnel }: { funnel: Funnel }) {
  const { people_started: started, people_completed: completed } = funnel;
  const lost = mostLost(funnel.contents);
  const longest = funnel.contents
    .filter((content) => content.median_seconds !== null)
    .sort((a, b) => (b.median_seconds ?? 0) - (a.median_seconds ?? 0))[0];
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-5 max-sm:grid-cols-2 sm:grid-cols-2 lg:grid-cols-4">
      <Figure label="Started" of="started" how={COUNTED.started} value={count(started)} />
      <Figure
        label="Completed"
        of="completed"
        how={COUNTED.completed}
        value={percent((100 * completed) / started)}
        meta={`${count(completed)} of ${count(started)}`}
      />
      {lost && (
        <Figure
          label="Most stop at"
          of="who stopped"
          how={`${COUNTED.here} ${COUNTED.stopped(funnel.idle_days)}`}
          value={lost.title}
          meta={`${count(lost.stopped)} of ${count(started)}`}
          words
        />
      )}
      {longest?.median_seconds && (
        <Figure
          label="Takes longest"
          of="the median"
          how={COUNTED.median}
          value={longest.title}
          meta={`half need more than ${duration(longest.median_seconds)}`}
          words
        />
      )}
    </dl>
  );
}

interface FigureProps {
  label: string;
  of: string;
  how: string;
  value: string;
  meta?: string;
  /** The value is a title, not a number. */
  words?: boolean;
}

function Figure({ label, of, how, value, meta, words }: FigureProps) {
  return (
    <div className="min-w-0 border-line sm:not-first:border-s sm:not-first:ps-6 sm:max-lg:nth-3:border-s-0 sm:max-lg:nth-3:ps-0">
      <dt className="flex items-center gap-1 text-13 text-ink-2">
        {label}
        <HowCounted of={of}>{how}</HowCounted>
      </dt>
      <dd className="num">
        <span
          className={
            words
              ? "line-clamp-2 font-semibold text-16 leading-snug"
              : "block font-semibold text-28 leading-tight"
          }
        >
          {value}
        </span>
        {meta && <span className="block text-12 text-ink-3">{meta}</span>}
      </dd>
    </div>
  );
}
