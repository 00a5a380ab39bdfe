import { paths } from "@/lib/paths";
import { LinkTabs } from "./link-tabs";

interface Props {
  team: string;
  program: string;
  /** Whether the caller may see who is invited. */
  invitations: boolean;
  editions: number | null;
}

/** The pages of one program. */
export function ProgramTabs({ team, program, invitations, editions }: Props) {
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
        { href: paths.editions(team, program), label: "Editions", count: editions ?? undefined },
      ]}
    />
  );
}
