import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { ProgramStateBadge } from "@/ui/program-state";
import { ProgramTabs } from "@/ui/program-tabs";
import { readQuery } from "./query";
import { QuizChoice } from "./quiz-choice";
import { QuizResults } from "./quiz-results";

interface Props {
  team: string;
  program: string;
  searched: Record<string, string | string[] | undefined>;
}

/** What the answers to a program's quizzes add up to. */
export async function ResultsPart({ team, program: program_id, searched }: Props) {
  const path = { program_id };
  const [person, membership, program, results] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path } })),
    read((api) => api.GET("/api/v1/programs/{program_id}/results", { params: { path } })),
  ]);
  const number = program.edition?.number ?? null;
  const query = readQuery(
    searched,
    results.items.map((quiz) => quiz.content_id),
  );
  return (
    <>
      <PageHeader
        title={program.title}
        crumbs={[{ label: "Programs", href: paths.programs(team) }]}
        badges={<ProgramStateBadge state={program.state} edition={number} />}
        tabs={
          <ProgramTabs
            team={team}
            program={program_id}
            invitations={membership?.actions.includes("invitations.read") ?? false}
            results
            editions={number}
          />
        }
      />
      <div className="px-6 pt-6 pb-16 max-sm:px-4">
        {results.items.length === 0 ? (
          <EmptyState
            title="No quiz is published yet"
            action={<ButtonLink href={paths.program(team, program_id)}>Open the draft</ButtonLink>}
          >
            Here you will see how hard each question is, which answers people choose, and which keys
            deserve a second look.
          </EmptyState>
        ) : (
          <>
            <QuizChoice team={team} program={program_id} results={results} chosen={query.quiz} />
            <QuizResults
              key={query.quiz}
              team={team}
              program={program_id}
              query={query}
              place={placeFor(person, membership?.timezone)}
            />
          </>
        )}
      </div>
    </>
  );
}
