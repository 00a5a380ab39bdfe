import type { components } from "@/api/generated/schema";
import { counted } from "@/lib/format";

type Criterion = components["schemas"]["CriterionOut"];

/** By what an essay is graded: each criterion with its levels, as its author ordered them. */
export function Rubric({ rubric }: { rubric: readonly Criterion[] }) {
  return (
    <section aria-label="How it is graded" className="border-line border-t pt-4">
      <h2 className="mb-3 font-semibold text-14">How it is graded</h2>
      <dl className="grid gap-4">
        {rubric.map((criterion) => (
          <div key={criterion.id}>
            <dt className="font-medium">{criterion.title}</dt>
            {criterion.description && (
              <dd className="mt-0.5 text-13 text-ink-2">{criterion.description}</dd>
            )}
            <dd className="mt-1.5">
              <ul className="grid gap-1 text-13">
                {criterion.levels.map((level) => (
                  <li key={level.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-4">
                    <span className="min-w-0">
                      {level.title}
                      {level.description && (
                        <span className="text-ink-2">: {level.description}</span>
                      )}
                    </span>
                    <span className="num text-ink-2">
                      {counted(level.points, "point", "points")}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
