import { CircleAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { duration } from "@/lib/format";
import type { Program, Publication } from "../types";

interface Props {
  program: Program;
  publication: Publication;
  retrain: boolean;
  /** The button. */
  children: ReactNode;
}

/** The edition in numbers, the button, and why it cannot be pressed. */
export function PublishSummary({ program, publication, retrain, children }: Props) {
  const { problems, changes, required, next_number, affected } = publication;
  const must = problems.filter((one) => one.severity === "must_fix").length;
  const warnings = problems.length - must;
  return (
    <aside
      aria-label={`Edition ${next_number}`}
      className="grid gap-4 border-line xl:sticky xl:top-6 xl:border-s xl:ps-6 max-xl:border-t max-xl:pt-6"
    >
      <div>
        <h2 className="font-semibold text-16">Edition {next_number}</h2>
        <dl className="mt-1.5 divide-y divide-line">
          {program.edition && <Fact name="Changes">{changes.length}</Fact>}
          <Fact name="Problems to fix">
            {must > 0 && <CircleAlert size={14} className="text-red" aria-hidden />}
            <span className={must > 0 ? "text-red" : undefined}>{must}</span>
          </Fact>
          <Fact name="Warnings">
            {warnings > 0 && <TriangleAlert size={14} className="text-amber" aria-hidden />}
            <span className={warnings > 0 ? "text-amber" : undefined}>{warnings}</span>
          </Fact>
          {affected.completed > 0 && (
            <Fact name="Invitations sent now">{retrain ? affected.completed : 0}</Fact>
          )}
          <Fact name="Required">
            {required.count} of {required.total}
            {required.minutes > 0 && `, ${duration(required.minutes * 60)}`}
          </Fact>
        </dl>
      </div>
      {children}
      <WhyNot program={program} publication={publication} must={must} />
      <p className="text-12 text-ink-2">
        An edition never changes. People who begin from now on learn this one.
      </p>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-2 py-2 text-13">
      <dt className="text-ink-2">{name}</dt>
      <dd className="num flex items-center gap-1.5 font-semibold">{children}</dd>
    </div>
  );
}

interface WhyNotProps {
  program: Program;
  publication: Publication;
  must: number;
}

function WhyNot({ program, publication, must }: WhyNotProps) {
  if (publication.can_publish) return null;
  if (must > 0)
    return (
      <p className="flex items-start gap-1.5 text-13 text-red">
        <CircleAlert size={16} className="mt-0.5 flex-none" aria-hidden />
        <span>
          Fix{" "}
          <a href="#problems" className="font-semibold text-red">
            {must === 1 ? "one problem" : `${must} problems`}
          </a>{" "}
          first.
        </span>
      </p>
    );
  return (
    <p className="text-13 text-ink-2">
      {program.state === "archived"
        ? "The program is archived. Restore it first."
        : `Nothing changed since edition ${program.edition?.number}, so there is nothing to publish.`}
    </p>
  );
}
