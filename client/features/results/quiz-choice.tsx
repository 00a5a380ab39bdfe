import { counted, percent } from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { Link } from "@/ui/link";
import type { ProgramResults } from "./types";

interface Props {
  team: string;
  program: string;
  results: ProgramResults;
  chosen: string;
}

/** The quizzes of the program; with one alone only what waits to be marked is said. */
export function QuizChoice({ team, program, results, chosen }: Props) {
  const waiting = results.items.reduce((sum, quiz) => sum + quiz.waiting, 0);
  return (
    <>
      {results.items.length > 1 && (
        <nav aria-label="Quizzes" className="mb-8 max-w-[60rem]">
          <ul className="border-line border-t">
            {results.items.map((quiz) => {
              const current = quiz.content_id === chosen;
              return (
                <li key={quiz.content_id} className="border-line border-b">
                  <AppLink
                    href={paths.results(team, program, { quiz: quiz.content_id })}
                    aria-current={current ? "true" : undefined}
                    className={cx(
                      "grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-3 py-2 text-ink no-underline hover:bg-sunken",
                      current && "bg-accent-soft font-[550]",
                    )}
                  >
                    <span className="truncate">
                      {quiz.title}
                      {!quiz.in_latest_edition && (
                        <span className="font-normal text-ink-3"> · not in the latest edition</span>
                      )}
                    </span>
                    <span className="num font-normal text-13 text-ink-2">
                      {quiz.mean_percent === null
                        ? "nobody yet"
                        : `${counted(quiz.people, "person", "people")} · mean ${percent(quiz.mean_percent)}`}
                    </span>
                  </AppLink>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      {waiting > 0 && (
        <p className="mb-6 text-ink-2">
          {counted(waiting, "sitting waits", "sittings wait")} to be marked by a person and{" "}
          {waiting === 1 ? "is" : "are"} not counted below.{" "}
          {results.actions.includes("mark") && (
            <Link href={paths.marking(team)}>Mark what waits</Link>
          )}
        </p>
      )}
    </>
  );
}
