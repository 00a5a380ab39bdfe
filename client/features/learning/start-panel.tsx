import { ArrowRight } from "lucide-react";
import { dueWords, duration, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { SegmentedProgress } from "@/ui/segmented-progress";
import { resumeItem } from "./outline-words";
import { StartButton } from "./start-button";
import { contentsOf, type Training } from "./types";

interface Props {
  training: Training;
  place: Place;
}

const CLOSED: Partial<Record<Training["status"], string>> = {
  expired: "This training has ended",
  revoked: "This invitation was withdrawn",
};

/** The one thing to do: start, go on, or why neither is possible. */
export function StartPanel({ training, place }: Props) {
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
                {next.detail && <span className="num"> · {next.detail}</span>}
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
          {training.contents_completed} of {training.contents_total} done
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

function Blocked({ training }: { training: Training }) {
  const reason = training.state_reason?.replace(/([^.!?])$/, "$1.");
  const allDone = contentsOf(training).length > 0 && !reason;
  return (
    <Callout
      tone={training.status === "expired" || training.status === "revoked" ? "red" : "amber"}
      title={CLOSED[training.status] ?? (allDone ? "Nothing is open now" : "You cannot go on now")}
    >
      <p>
        {reason ?? "Nothing in this training is open to you at the moment."} What you have done is
        kept.{" "}
        {training.status === "expired" && "If you need more time, ask the person who invited you."}
      </p>
    </Callout>
  );
}
