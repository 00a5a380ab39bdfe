import { CircleAlert, TriangleAlert } from "lucide-react";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { SectionHeading } from "@/ui/page-header";
import { contentsOf } from "../outline/arrange";
import type { Program, PublicationProblem } from "../types";
import { fixWords } from "./diff-words";

interface Props {
  program: Program;
  problems: PublicationProblem[];
}

/** Everything that hinders or harms the edition; each leads to where it is mended. */
export function ProblemList({ program, problems }: Props) {
  if (problems.length === 0) return null;
  const firstToFix = problems.find((one) => one.severity === "must_fix");
  return (
    <section aria-labelledby="problems">
      <SectionHeading id="problems" title="Problems" meta={problems.length} />
      <ul className="divide-y divide-line overflow-clip rounded-m border border-line">
        {problems.map((problem) => (
          <ProblemRow
            key={`${problem.code}${problem.content_id}${problem.question_id}${problem.detail}`}
            program={program}
            problem={problem}
            first={problem === firstToFix}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  program: Program;
  problem: PublicationProblem;
  /** The one filled button of the page: what must be done first. */
  first: boolean;
}

function ProblemRow({ program, problem, first }: RowProps) {
  const must = problem.severity === "must_fix";
  const Icon = must ? CircleAlert : TriangleAlert;
  const content = contentsOf(program.outline).find((one) => one.id === problem.content_id);
  return (
    <li className="grid grid-cols-[18px_minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-2 px-4 py-3 max-sm:grid-cols-[18px_minmax(0,1fr)_auto]">
      <Icon
        size={18}
        className={
          must
            ? "text-red max-sm:mt-0.5 max-sm:self-start"
            : "text-amber max-sm:mt-0.5 max-sm:self-start"
        }
        aria-hidden
      />
      <div className="min-w-0 max-sm:col-span-2">
        <p className="font-semibold">{problem.title}</p>
        <p className="text-13 text-ink-2">
          {content && `“${content.title}”. `}
          {problem.detail}
        </p>
      </div>
      <span className="max-sm:col-start-2 max-sm:justify-self-start">
        <Badge tone={must ? "red" : "amber"}>{must ? "Must fix" : "Warning"}</Badge>
      </span>
      <ButtonLink
        size="s"
        variant={first ? "primary" : "default"}
        href={`${paths.program(program.team, program.id, problem.content_id ?? undefined)}${
          problem.question_id ? `#question-${encodeURIComponent(problem.question_id)}` : ""
        }`}
        className="min-w-31"
      >
        {fixWords(problem)}
      </ButtonLink>
    </li>
  );
}
