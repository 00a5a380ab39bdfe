import { paths } from "@/lib/paths";
import { LinkTabs } from "./link-tabs";

interface Props {
  team: string;
  program: string;
  /** Whether the caller may see who is invited. */
  invitations: boolean;
  /** Whether the caller may see how quizzes go. */
  results: boolean;
  editions: number | null;
}

/** The pages of one program. */
export function ProgramTabs({ team, program, invitations, results, editions }: Props) {
  return (
    <LinkTabs
      label="Program"
      tabs={[
        { href: paths.program(team, program), label: "Contents" },
        ...(invitations
          ? [
              {
                href: paths.roster(team, program),
                label: "Invitations",
                match: "prefix" as const,
              },
              { href: paths.funnel(team, program), label: "Progress" },
            ]
          : []),
        ...(results ? [{ href: paths.results(team, program), label: "Results" }] : []),
        { href: paths.editions(team, program), label: "Editions", count: editions ?? undefined },
      ]}
    />
  );
}
