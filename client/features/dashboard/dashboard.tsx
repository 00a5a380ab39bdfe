import { dayHeading, greeting, type Place } from "@/lib/format";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { CertificateShelf } from "./certificate-shelf";
import { ContinueBlock } from "./continue-block";
import { DueLine } from "./due-line";
import { ProgramRows } from "./program-rows";
import type { Certificate, Dashboard } from "./types";
import { dayWords } from "./words";

interface Props {
  /** With the greeting as the page's heading; else a quieter one. */
  greeted: boolean;
  name: string;
  dashboard: Dashboard;
  certificates: Certificate[];
  place: Place;
}

/** A learner's home: one next step, what is due, everything else in rows. */
export function LearnerDashboard({ greeted, name, dashboard, certificates, place }: Props) {
  const { now, due, trainings, pending } = dashboard;
  const next = dashboard.continue;
  const nothing = trainings.length === 0 && pending.length === 0;
  return (
    <section aria-label="Your training">
      {greeted ? (
        <PageHeader
          look="learner"
          title={`${greeting(now, place)}, ${name.split(" ")[0]}`}
          meta={`${dayHeading(now, place)} · ${dayWords(dashboard, place)}`}
        />
      ) : (
        <div className="mb-6 flex flex-wrap items-baseline gap-x-3 border-line border-t pt-8">
          <h2 className="font-semibold text-20">Your own training</h2>
          <p className="text-ink-2">{dayWords(dashboard, place)}</p>
        </div>
      )}
      {nothing ? (
        <EmptyState title="No programs yet" drawing={<Drawing name="wheel" />}>
          When {dashboard.team.name} invites you to a program, it appears here with what to do and
          by when. Invitations also come by e-mail.
        </EmptyState>
      ) : (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_344px]">
          {/* On a narrow page the columns dissolve, so that Due follows right after Continue. */}
          <div className="grid content-start gap-10 max-lg:contents">
            {next && (
              <div className="max-lg:order-1">
                <ContinueBlock training={next} now={now} place={place} />
              </div>
            )}
            <div className="max-lg:order-3">
              <ProgramRows trainings={trainings} pending={pending} now={now} place={place} />
            </div>
          </div>
          <div className="grid content-start gap-12 max-lg:contents">
            <div className="max-lg:order-2">
              <DueLine due={due} now={now} place={place} />
            </div>
            <div className="max-lg:order-4">
              <CertificateShelf certificates={certificates} now={now} place={place} />
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
