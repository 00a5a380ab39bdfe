import type { Metadata } from "next";
import { Overview } from "@/features/learning/overview";
import { OverviewClock } from "@/features/learning/overview-clock";
import { FocusBar } from "@/features/shell/focus-bar";
import { MAIN_ID } from "@/features/shell/skip-link";
import { paths } from "@/lib/paths";
import { me, placeFor } from "@/lib/session";
import { PersonMenu } from "../person-menu";
import { readTraining } from "../read-training";

interface Props {
  params: Promise<{ invitation: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { program } = await readTraining((await params).invitation);
  return { title: program.title };
}

export default async function OverviewPage({ params }: Props) {
  const { invitation } = await params;
  const [person, training] = await Promise.all([me(), readTraining(invitation)]);
  const place = placeFor(person, training.team.timezone);
  return (
    <>
      <FocusBar
        back={{ href: paths.team(training.team.slug), label: "Back to your training" }}
        title={training.program.title}
        subtitle={training.team.name}
      >
        <OverviewClock training={training} place={place} />
        <PersonMenu person={person} />
      </FocusBar>
      <main id={MAIN_ID} tabIndex={-1} className="outline-none">
        <Overview training={training} place={place} recipient={person.name} />
      </main>
    </>
  );
}
