import { paths } from "@/lib/paths";

export interface ResultsQuery {
  quiz: string;
  edition: number | null;
  counted: "first" | "all";
}

type Searched = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What the address asks for; anything it cannot mean is left out. */
export function readQuery(searched: Searched, quizzes: string[]): ResultsQuery {
  const asked = one(searched.quiz);
  const edition = one(searched.edition);
  return {
    quiz: quizzes.includes(asked) ? asked : (quizzes[0] ?? ""),
    edition: /^[1-9]\d{0,8}$/.test(edition) ? Number(edition) : null,
    counted: one(searched.counted) === "all" ? "all" : "first",
  };
}

/** The address of this view, what goes without saying left out. */
export function resultsPath(team: string, program: string, query: ResultsQuery): string {
  return paths.results(team, program, {
    quiz: query.quiz,
    edition: query.edition,
    counted: query.counted === "all" ? "all" : null,
  });
}
