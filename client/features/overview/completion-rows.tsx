import { count, percent } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import { ProgressBar } from "@/ui/progress-bar";
import type { Overview } from "./team-overview";

interface Props {
  team: string;
  programs: Overview["programs"];
}

/** How far each program is among those it was given to. */
export function CompletionRows({ team, programs }: Props) {
  if (programs.length === 0) return null;
  return (
    <section aria-labelledby="completion-title">
      <SectionHeading id="completion-title" title="Completion by program" />
      <ul className="num border-line border-t">
        {programs.map((one) => {
          const share = one.invited > 0 ? (100 * one.completed) / one.invited : 0;
          return (
            <li
              key={one.id}
              className="relative grid grid-cols-[minmax(0,1fr)_9rem_3rem] items-center gap-x-5 gap-y-1 border-line border-b py-2.5 hover:bg-sunken/60 max-sm:grid-cols-[minmax(0,1fr)_3rem]"
            >
              <div className="min-w-0 leading-snug max-sm:col-span-2">
                <Link
                  tone="title"
                  href={paths.roster(team, one.id)}
                  className="after:absolute after:inset-0"
                >
                  {one.title}
                </Link>
                <p className="text-13 text-ink-3">
                  {count(one.completed)} of {count(one.invited)} people
                  {one.overdue > 0 && (
                    <span className="font-medium text-red"> · {one.overdue} late</span>
                  )}
                </p>
              </div>
              <ProgressBar percent={share} label={`${one.title}: completed`} />
              <span className="text-end text-13">{percent(share)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
