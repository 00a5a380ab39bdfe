import { CirclePause, Lock, OctagonX } from "lucide-react";
import type { ApiProblem } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";

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

const LOOK = {
  content_locked: { icon: Lock, title: "This content is locked" },
  training_paused: { icon: CirclePause, title: "This training is paused" },
  training_closed: { icon: OctagonX, title: "This training is closed" },
};

/** Whether the problem is one that `ClosedNotice` has words for. */
export function isClosed(problem: ApiProblem): boolean {
  return problem.code in LOOK;
}

/** Why a content cannot be opened now, and what can be done instead. */
export function ClosedNotice({ problem, invitation }: { problem: ApiProblem; invitation: string }) {
  const { icon: Icon, title } = LOOK[problem.code as keyof typeof LOOK];
  const next = referenceIn(problem, "continue_with") ?? referenceIn(problem, "unlocked_by");
  const reason = problem.message.replace(/([^.!?])$/, "$1.");
  return (
    <div className="grid max-w-[36rem] grid-cols-[24px_minmax(0,1fr)] gap-x-4 py-10">
      <Icon size={24} className="mt-0.5 text-ink-2" aria-hidden />
      <div>
        <h1 className="font-semibold text-20">{title}</h1>
        <p className="mt-2 text-ink-2">{reason} Nothing you did is lost.</p>
        <div className="mt-6 flex flex-wrap gap-2 max-sm:*:w-full">
          {next && (
            <ButtonLink
              variant="primary"
              href={paths.lesson(invitation, next.content_id)}
              className="h-auto! min-h-10 whitespace-normal! py-2 text-center"
            >
              Continue with “{next.title}”
            </ButtonLink>
          )}
          <ButtonLink href={paths.training(invitation)}>To the overview</ButtonLink>
        </div>
      </div>
    </div>
  );
}
