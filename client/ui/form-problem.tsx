import { Callout } from "./callout";

export interface FormProblemCalloutProps {
  problem: { message: string; requestId: string | null } | null;
  className?: string;
}

/** What went wrong with a submission and belongs to no field. Stands above the buttons. */
export function FormProblemCallout({ problem, className }: FormProblemCalloutProps) {
  if (!problem) return null;
  return (
    <Callout tone="red" alert className={className}>
      <p>{problem.message}</p>
      {problem.requestId && <p className="mt-1 text-12 text-ink-3">Request {problem.requestId}</p>}
    </Callout>
  );
}
