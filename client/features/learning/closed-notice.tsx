import { Lock, TimerOff } from "lucide-react";
import type { ApiProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { ClosedPanel } from "./closed-panel";
import { Reached } from "./reached";
import { sentence } from "./sentence";
import { contentsOf, type Training } from "./types";

interface Reference {
  content_id: string;
  title: string;
}

function referenceIn(problem: ApiProblem, name: string): Reference | null {
  const found = problem.extras[name];
  return typeof found === "object" && found !== null && "content_id" in found
    ? (found as Reference)
    : null;
}

const CLOSED = new Set(["content_locked", "training_paused", "training_closed"]);

/** Whether the problem is one that `ClosedNotice` has words for. */
export function isClosed(problem: ApiProblem): boolean {
  return CLOSED.has(problem.code);
}

interface Props {
  problem: ApiProblem;
  training: Training;
  content: string;
}

/** Instead of a content that cannot be opened now: why, and what can be done instead. */
export function ClosedNotice({ problem, training, content }: Props) {
  const overview = paths.training(training.invitation_id);
  if (training.closed) {
    return (
      <div className="mx-auto max-w-[720px]">
        <ClosedPanel
          closed={training.closed}
          heading="h1"
          actions={<ButtonLink href={overview}>To the overview</ButtonLink>}
        >
          <Reached training={training} />
        </ClosedPanel>
      </div>
    );
  }
  return <LockedContent problem={problem} training={training} content={content} />;
}

/** One content is closed, the training is not. */
function LockedContent({ problem, training, content }: Props) {
  const next = referenceIn(problem, "continue_with") ?? referenceIn(problem, "unlocked_by");
  const over = problem.extras.lock_code === "time_over";
  const item = contentsOf(training).find((one) => one.id === content);
  const Icon = over ? TimerOff : Lock;
  return (
    <div className="grid max-w-[40rem] grid-cols-[24px_minmax(0,1fr)] gap-x-4 py-10">
      <Icon size={24} className="mt-0.5 text-ink-2" aria-hidden />
      <div>
        <h1 className="font-semibold text-20">
          {over ? "The time for this content is over" : "This content is locked"}
        </h1>
        {item && <p className="mt-1 text-ink-2">{item.title}</p>}
        <p className="mt-3 max-w-[62ch] text-ink-2">
          {over
            ? overWords(item?.is_required ?? false)
            : `${sentence(problem.message)} Nothing you did is lost.`}
        </p>
        <div className="mt-6 flex flex-wrap gap-2 max-sm:*:w-full">
          {next && (
            <ButtonLink
              variant="primary"
              href={paths.lesson(training.invitation_id, next.content_id)}
              className="h-auto! min-h-10 whitespace-normal! py-2 text-center"
            >
              Continue with “{next.title}”
            </ButtonLink>
          )}
          <ButtonLink href={paths.training(training.invitation_id)}>To the overview</ButtonLink>
        </div>
      </div>
    </div>
  );
}

function overWords(required: boolean): string {
  const kept = "The server closed it when its time was over, and kept what you did until then.";
  return required
    ? `${kept} It is required, so the training ends with it; whoever invited you can give you more time.`
    : `${kept} It is optional: you can finish the training without it.`;
}
