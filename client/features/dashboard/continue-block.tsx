import { Play, Sparkle, Timer } from "lucide-react";
import type { ReactNode } from "react";
import { dueWords, estimate, exactMoment, type Place, shortDate, weekday } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Drawing, drawingFor } from "@/ui/drawings";
import { HowCounted } from "@/ui/how-counted";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { EFFORT_COUNTED, LIMIT_COUNTED, PROGRESS_COUNTED } from "./counted-words";
import { TimeLimit } from "./time-limit";
import type { ContinueTraining } from "./types";

interface Props {
  training: ContinueTraining;
  now: string;
  place: Place;
}

/** The one big next step. */
export function ContinueBlock({ training, now, place }: Props) {
  const { content } = training;
  const started = training.started_at !== null;
  return (
    <section
      aria-labelledby="continue-title"
      className="grid overflow-clip rounded-m border border-line bg-surface sm:grid-cols-[minmax(0,1fr)_minmax(0,29%)]"
    >
      <div className="flex flex-col p-8 pt-7 max-sm:p-5">
        <p className="font-medium text-13 text-ink-2">{training.title}</p>
        <h2
          id="continue-title"
          className="mt-2 font-[620] text-28 tracking-[-0.018em] max-sm:text-24"
        >
          {content.title}
        </h2>
        <p className="num mt-2 text-ink-2">
          {content.resume_sentence}
          {leftWords(training)}
        </p>
        {training.news && (
          <p className="num mt-3 flex items-start gap-2 text-13 text-blue">
            <Sparkle size={16} className="mt-px flex-none" aria-hidden />
            {training.news.sentence}
          </p>
        )}
        <SegmentedProgress
          className="mt-6"
          size="l"
          segments={training.contents}
          currentShare={training.current_share}
        />
        <Facts training={training} now={now} place={place} />
        <div className="flex gap-2 max-sm:flex-col">
          <ButtonLink
            href={
              started
                ? paths.lesson(training.invitation_id, content.id)
                : paths.training(training.invitation_id)
            }
            variant="primary"
            size="l"
            icon={<Play size={18} />}
          >
            {started ? "Continue" : "Start"}
          </ButtonLink>
          {started && (
            <ButtonLink href={paths.training(training.invitation_id)} variant="quiet" size="l">
              See the outline
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="border-line border-s max-sm:hidden">
        <Drawing name={drawingFor(training.program_id, training.cover_drawing)} />
      </div>
    </section>
  );
}

/** What is left of a content that is under way; a quiz's pass mark is said already. */
function leftWords({ started_at, content }: ContinueTraining): string | null {
  const said = started_at !== null && content.content_type !== "quiz" && content.remaining_sentence;
  return said ? ` ${said}` : null;
}

function Facts({ training, now, place }: Props) {
  const due = training.due_at ? dueWords(training.due_at, now, place) : null;
  return (
    <dl className="num mt-3.5 mb-6 flex flex-wrap justify-between gap-x-8 gap-y-2 max-sm:flex-col">
      <Fact label="Progress">
        {training.contents_completed} of {training.contents_total} done{" "}
        <HowCounted of="your progress">{PROGRESS_COUNTED}</HowCounted>
      </Fact>
      {training.estimated_minutes_left > 0 && (
        <Fact label="Left to do">
          {estimate(training.estimated_minutes_left)}{" "}
          <HowCounted of="the time that is left">{EFFORT_COUNTED}</HowCounted>
        </Fact>
      )}
      {training.content.ends_at && training.content.ends_at > now && (
        <Fact label="For this content">
          <TimeLimit endsAt={training.content.ends_at} now={now} />
        </Fact>
      )}
      {training.time_limit_ends_at ? (
        <Fact label="Time limit">
          <TimeLimit endsAt={training.time_limit_ends_at} now={now} />{" "}
          <HowCounted of="the time limit">{LIMIT_COUNTED}</HowCounted>
        </Fact>
      ) : (
        training.time_limit_minutes !== null && (
          <Fact label="Time limit">
            <span className="inline-flex items-center gap-1.5">
              <Timer size={16} aria-hidden /> {training.time_limit_minutes} min once started
            </span>
          </Fact>
        )
      )}
      {training.due_at && due && (
        <Fact label="Due">
          <span
            title={exactMoment(training.due_at, place)}
            className={due.tone === "overdue" ? "text-red" : undefined}
          >
            {due.tone === "overdue"
              ? due.words
              : `${weekday(training.due_at, place)} ${shortDate(training.due_at, place, now)}`}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="max-sm:flex max-sm:items-baseline max-sm:justify-between">
      <dt className="text-13 text-ink-3">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
