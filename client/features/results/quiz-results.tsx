import { attempt, read } from "@/lib/api/server";
import { counted, type Place } from "@/lib/format";
import { Callout } from "@/ui/callout";
import { SectionHeading } from "@/ui/page-header";
import { Figures } from "./figures";
import { ItemList } from "./item-list";
import { ItemMap } from "./item-map";
import type { ResultsQuery } from "./query";
import { Regrade } from "./regrade";
import { RegradingLog } from "./regrading-log";
import { ScoreChart } from "./score-chart";
import { ViewBar } from "./view-bar";

interface Props {
  team: string;
  program: string;
  query: ResultsQuery;
  place: Place;
}

/** One quiz: how its sittings went, and what each question did. */
export async function QuizResults({ team, program, query, place }: Props) {
  const path = { program_id: program, content_id: query.quiz };
  const asked = { edition: query.edition ?? undefined, counted: query.counted };
  const base = "/api/v1/programs/{program_id}/quizzes/{content_id}";
  const [analysis, keys, regradings] = await Promise.all([
    read((api) => api.GET(`${base}/analysis`, { params: { path, query: asked } })),
    attempt((api) => api.GET(`${base}/key-changes`, { params: { path } })),
    read((api) => api.GET(`${base}/regradings`, { params: { path, query: { limit: 10 } } })),
  ]);
  return (
    <div className="max-w-[60rem]">
      <ViewBar team={team} program={program} query={query} analysis={analysis} />
      {keys.data && <Regrade program={program} quiz={query.quiz} changes={keys.data} />}
      {analysis.sittings === 0 ? (
        <p className="text-ink-2">
          Nobody has sat this quiz yet, so there is nothing to add up. Its questions stand below.
        </p>
      ) : (
        <>
          {analysis.few && (
            <Callout tone="amber" title="So few say little" className="mb-6">
              {counted(analysis.sittings, "sitting is", "sittings are")} counted. From five on the
              figures begin to mean something.
            </Callout>
          )}
          <Figures analysis={analysis} />
          <div className="my-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
            <ScoreChart analysis={analysis} />
            <ItemMap items={analysis.items} />
          </div>
        </>
      )}
      <SectionHeading title="Questions" meta={analysis.items.length} className="mt-8" />
      <ItemList items={analysis.items} />
      <RegradingLog regradings={regradings.items} place={place} />
    </div>
  );
}
