"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { holdBack } from "@/lib/connection";
import { paths } from "@/lib/paths";
import { useShortcuts } from "@/lib/shortcuts";
import { CompletedNotice } from "./completed-notice";
import { CorrectionsNotice } from "./corrections-notice";
import { useLesson } from "./lesson";
import { LessonHeading } from "./lesson-heading";
import { Neighbours } from "./neighbours";
import { OpeningGate } from "./opening-gate";
import { TimeNotice } from "./time-notice";
import { useTraining } from "./training-provider";
import { useClosing } from "./use-closing";

/** On paper there is no bar: what the page is part of stands above its title. */
function PrintedHead() {
  const { training } = useTraining();
  return (
    <p className="mb-4 hidden text-13 text-ink-2 print:block">
      {training.team.name} · {training.program.title}
      {training.edition_number !== null && ` · Edition ${training.edition_number}`}
    </p>
  );
}

/** What stands around every content: notices, heading, neighbours; between them its body. */
export function LessonFrame({ children }: { children: ReactNode }) {
  const { content, previous, next } = useLesson();
  const { training, place } = useTraining();
  useClosing(content.id);
  const router = useRouter();
  const go = (item: typeof next) => {
    if (item && !item.locked && !holdBack())
      router.push(paths.lesson(training.invitation_id, item.id));
  };
  useShortcuts({ n: () => go(next), p: () => go(previous) });
  return (
    <article className="mx-auto max-w-[720px]">
      <div className="print:hidden">
        <CompletedNotice />
        <TimeNotice />
      </div>
      <PrintedHead />
      <LessonHeading />
      <CorrectionsNotice training={training} place={place} content={content.id} />
      {content.opening_required ? <OpeningGate /> : children}
      <div className="print:hidden">
        <Neighbours />
      </div>
    </article>
  );
}
