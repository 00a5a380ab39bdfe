import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FOCUS_COOKIE } from "@/features/learning/focus-cookie";
import { FocusButton, FocusCorner, FocusMode } from "@/features/learning/focus-mode";
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
  const [person, training, jar] = await Promise.all([me(), readTraining(invitation), cookies()]);
  return (
    <TrainingProvider training={training} place={placeFor(person, training.team.timezone)}>
      <FocusMode initial={jar.has(FOCUS_COOKIE)}>
        <div className="contents group-data-focus/viewer:hidden print:hidden">
          <FocusBar
            back={{ href: paths.training(invitation), label: "Back to the overview" }}
            title={training.program.title}
            subtitle={training.team.name}
            start={<OutlineButton />}
          >
            <ShortcutsButton />
            <FocusButton />
            <TimeLeft />
            <PersonMenu person={person} />
          </FocusBar>
        </div>
        <FocusCorner>
          <TimeLeft />
        </FocusCorner>
        <Viewer mainId={MAIN_ID}>{children}</Viewer>
      </FocusMode>
    </TrainingProvider>
  );
}
