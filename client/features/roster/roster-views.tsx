import { count } from "@/lib/format";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { rosterPath, VIEWS } from "./query";
import type { RosterCounts, RosterQuery } from "./types";

interface Props {
  team: string;
  program: string;
  query: RosterQuery;
  counts: RosterCounts;
}

/** The ways to look at the roster, each with how many there are. They are addresses. */
export function RosterViews({ team, program, query, counts }: Props) {
  return (
    <nav
      aria-label="Views"
      className="overflow-x-auto px-4 pt-3 [scrollbar-width:none] max-sm:px-2"
    >
      <ul className="flex gap-1">
        {VIEWS.map(({ view, label }) => {
          const current = view === query.view;
          const loud = view === "overdue" && counts.overdue > 0;
          return (
            <li key={view}>
              <AppLink
                href={rosterPath(team, program, { ...query, view })}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "num inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-s px-2.5 font-medium text-13 no-underline max-sm:h-10",
                  current ? "bg-sunken text-ink" : "text-ink-2 hover:bg-sunken hover:text-ink",
                )}
              >
                {label}
                <span className={loud ? "font-semibold text-red" : "font-normal text-ink-3"}>
                  {count(counts[view])}
                </span>
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
