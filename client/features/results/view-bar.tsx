import { Download } from "lucide-react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { type ResultsQuery, resultsPath } from "./query";
import type { Analysis } from "./types";

interface Props {
  team: string;
  program: string;
  query: ResultsQuery;
  analysis: Analysis;
}

/** Which quiz this is, and which of its sittings count: links, so that each view has an address. */
export function ViewBar({ team, program, query, analysis }: Props) {
  const to = (change: Partial<ResultsQuery>) => resultsPath(team, program, { ...query, ...change });
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <h2 className="min-w-0 font-semibold text-20 tracking-[-0.01em]">{analysis.title}</h2>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-13">
        {analysis.editions.length > 1 && (
          <Choice label="Edition">
            <Option href={to({ edition: null })} current={query.edition === null}>
              All
            </Option>
            {analysis.editions.slice(0, 4).map(({ number }) => (
              <Option
                key={number}
                href={to({ edition: number })}
                current={query.edition === number}
              >
                {number}
              </Option>
            ))}
          </Choice>
        )}
        <Choice label="Count">
          <Option href={to({ counted: "first" })} current={query.counted === "first"}>
            First attempts
          </Option>
          <Option href={to({ counted: "all" })} current={query.counted === "all"}>
            All attempts
          </Option>
        </Choice>
        {analysis.sittings > 0 && (
          <a
            href={paths.files.analysisExport(program, query.quiz, {
              edition: query.edition,
              counted: query.counted,
            })}
            className="inline-flex h-8 items-center gap-2 rounded-s border border-line-strong bg-surface px-3 font-medium text-ink no-underline hover:border-ink-3 max-sm:h-10"
          >
            <Download size={16} aria-hidden /> Export as CSV
          </a>
        )}
      </div>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav aria-label={label} className="flex items-center gap-1.5">
      <span className="text-ink-3">{label}</span>
      {children}
    </nav>
  );
}

function Option(props: { href: string; current: boolean; children: React.ReactNode }) {
  return (
    <AppLink
      href={props.href}
      aria-current={props.current ? "true" : undefined}
      className={cx(
        "num grid h-8 min-w-8 place-items-center rounded-s px-2 no-underline max-sm:h-10",
        props.current
          ? "bg-accent-soft font-semibold text-accent"
          : "text-ink-2 hover:bg-sunken hover:text-ink",
      )}
    >
      {props.children}
    </AppLink>
  );
}
