import type { ReactNode } from "react";
import { TimeLeft } from "@/features/learning/time-left";
import { TrainingProvider } from "@/features/learning/training-provider";
import { Viewer } from "@/features/learning/viewer";
import { OutlineButton, ShortcutsButton } from "@/features/learning/viewer-bar";
import { FocusBar } from "@/features/shell/focus-bar";
import { MAIN_ID } from "@/features/shell/skip-link";
import { paths } from "@/lib/paths";
import { me, placeFor } from "@/lib/session";
import { PersonMenu } from "../person-menu";
import { readTraining } from "../read-training";

interface Props {
  params: Promise<{ invitation: string }>;
  children: ReactNode;
}

/** The outline stays while one goes from content to content. */
export default async function ViewerLayout({ params, children }: Props) {
  const { invitation } = await params;
  const [person, training] = await Promise.all([me(), readTraining(invitation)]);
  return (
    <TrainingProvider training={training} place={placeFor(person, training.team.timezone)}>
      <FocusBar
        back={{ href: paths.training(invitation), label: "Back to the overview" }}
        title={training.program.title}
        subtitle={training.team.name}
        start={<OutlineButton />}
      >
        <ShortcutsButton />
        <TimeLeft />
        <PersonMenu person={person} />
      </FocusBar>
      <Viewer mainId={MAIN_ID}>{children}</Viewer>
    </TrainingProvider>
  );
}
