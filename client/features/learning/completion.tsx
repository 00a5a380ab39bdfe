import { CircleCheck } from "lucide-react";
import { duration, exactMoment, fullDate, type Place, percent } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { HowCounted } from "@/ui/how-counted";
import { SCORE_COUNTED, TIME_COUNTED } from "./counted-words";
import { SealLines } from "./seal-lines";
import type { Training } from "./types";

interface Props {
  training: Training;
  place: Place;
  recipient: string;
}

/** The end of a training: said plainly, with the proof beside it. */
export function Completion({ training, place, recipient }: Props) {
  const { completed_at, certificate_number, score_percent } = training;
  const first = contentIdToReview(training);
  return (
    <section className="relative grid grid-cols-[minmax(0,1fr)_10rem] items-center gap-8 overflow-hidden rounded-m border border-line bg-surface p-8 max-sm:grid-cols-1 max-sm:p-5">
      <div>
        <p className="mb-1.5 flex items-center gap-2 font-semibold text-green">
          <CircleCheck size={18} aria-hidden />
          {training.state === "completed_late" ? "Completed, after the deadline" : "Completed"}
        </p>
        <h2 className="font-[620] text-24 tracking-[-0.015em]">
          Well done, {firstName(recipient)}
        </h2>
        <p className="num mt-2 max-w-[56ch] text-ink-2">
          {completed_at && (
            <span title={exactMoment(completed_at, place)}>
              You finished on {fullDate(completed_at, place)}
            </span>
          )}
          {training.time_spent_seconds >= 60 && (
            <>
              , in {duration(training.time_spent_seconds)}{" "}
              <HowCounted of="your time">{TIME_COUNTED}</HowCounted>
            </>
          )}
          {score_percent !== null && (
            <>
              , with {percent(score_percent)} in the quizzes{" "}
              <HowCounted of="your score">{SCORE_COUNTED}</HowCounted>
            </>
          )}
          .
        </p>
        <div className="mt-6 flex flex-wrap gap-2 max-sm:*:w-full">
          {certificate_number && (
            <ButtonLink variant="primary" size="l" href={paths.certificate(certificate_number)}>
              Show the certificate
            </ButtonLink>
          )}
          {first && training.actions.includes("review") && (
            <ButtonLink size="l" href={paths.lesson(training.invitation_id, first)}>
              Read it again
            </ButtonLink>
          )}
        </div>
        {certificate_number && (
          <p className="num mt-4 text-13 text-ink-2">
            Number <span className="select-all whitespace-nowrap">{certificate_number}</span>
          </p>
        )}
      </div>
      <SealLines className="text-accent max-sm:hidden" />
    </section>
  );
}

function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

function contentIdToReview(training: Training): string | null {
  return training.sections.flatMap((section) => section.contents)[0]?.id ?? null;
}
