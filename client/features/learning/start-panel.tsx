import { ArrowRight } from "lucide-react";
import { dueWords, duration, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { HowCounted } from "@/ui/how-counted";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { ClosedPanel } from "./closed-panel";
import { progressCounted } from "./counted-words";
import { resumeItem } from "./outline-words";
import { Reached } from "./reached";
import { StartButton } from "./start-button";
import { contentsOf, type Training } from "./types";

interface Props {
  training: Training;
  place: Place;
}

/** The one thing to do: start, go on, or why neither is possible. */
export function StartPanel({ training, place }: Props) {
  if (training.closed) return <Closed training={training} />;
  const mayStart = training.actions.includes("start");
  const next = training.actions.includes("continue") ? resumeItem(training) : null;
  if (!mayStart && !next) return <Blocked training={training} />;
  return (
    <section className="rounded-m border border-line bg-surface p-6 max-sm:p-5">
      {mayStart ? (
        <BeforeStart training={training} place={place} />
      ) : (
        <>
          <Standing training={training} place={place} />
          {next && (
            <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
              <ButtonLink
                variant="primary"
                size="l"
                wide="phone"
                href={paths.lesson(training.invitation_id, next.id)}
                iconEnd={<ArrowRight size={16} className="mirror-rtl" aria-hidden />}
              >
                Continue
              </ButtonLink>
              <p className="min-w-0 text-ink-2">
                with <span className="font-[550] text-ink">{next.title}</span>
                {next.remaining_sentence && next.status === "in_progress" && (
                  <span className="num block text-13">{next.remaining_sentence}</span>
                )}
              </p>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function BeforeStart({ training, place }: Props) {
  const { time_limit_minutes: limit, due_at } = training;
  return (
    <>
      <h2 className="font-semibold text-20">
        {limit === null ? "Ready when you are" : `You have ${duration(limit * 60)} from your start`}
      </h2>
      <p className="mt-1.5 mb-5 max-w-[62ch] text-ink-2">
        {limit === null
          ? "You can stop at any time and go on where you were. Nothing you do is lost."
          : "The clock starts when you press the button and goes on while you are away. Start when you have the time to finish; what you have done by the end is kept."}
        {due_at && ` ${dueWords(due_at, training.now, place).words}.`}
      </p>
      <StartButton
        invitation={training.invitation_id}
        label={limit === null ? "Start" : "Start, and start the clock"}
      />
    </>
  );
}

function Standing({ training, place }: Props) {
  const contents = contentsOf(training);
  const current = contents.find((item) => item.status === "in_progress");
  const due = training.due_at ? dueWords(training.due_at, training.now, place) : null;
  return (
    <>
      <p className="num mb-2.5 flex flex-wrap justify-between gap-x-4 gap-y-1 text-ink-2">
        <b className="font-semibold text-ink">
          {training.contents_completed} of {training.contents_total} done{" "}
          <HowCounted of="your progress">{progressCounted(training)}</HowCounted>
        </b>
        {due && (
          <span className={due.tone === "overdue" ? "font-semibold text-red" : undefined}>
            {due.words}
          </span>
        )}
      </p>
      <SegmentedProgress
        size="l"
        segments={contents.map((item) => item.status)}
        currentShare={current?.share}
      />
    </>
  );
}

function Closed({ training }: { training: Training }) {
  const first = contentsOf(training).find((item) => !item.locked);
  if (!training.closed) return null;
  return (
    <ClosedPanel
      closed={training.closed}
      heading="h2"
      actions={
        training.actions.includes("review") &&
        first && (
          <ButtonLink href={paths.lesson(training.invitation_id, first.id)}>Read it</ButtonLink>
        )
      }
    >
      {training.contents_completed > 0 && <Reached training={training} />}
    </ClosedPanel>
  );
}

/** Open, and yet nothing can be done: what is left waits for something else. */
function Blocked({ training }: { training: Training }) {
  const locks = contentsOf(training).filter((item) => item.locked && item.status !== "completed");
  return (
    <Callout tone="amber" title="Nothing is open now">
      <ul className="grid gap-0.5">
        {locks.map((item) => (
          <li key={item.id}>
            {item.title}: {item.lock_reason}
          </li>
        ))}
      </ul>
      <p>What you have done is kept. Ask whoever invited you how to go on.</p>
    </Callout>
  );
}
