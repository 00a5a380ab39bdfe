import { exactMoment, fullDate, type Place } from "@/lib/format";
import { Drawing, drawingFor } from "@/ui/drawings";
import { Completion } from "./completion";
import { CorrectionsNotice } from "./corrections-notice";
import { NewsNotice } from "./news-notice";
import { OverviewOutline } from "./overview-outline";
import { rulesOf } from "./rules";
import { StartPanel } from "./start-panel";
import type { Training } from "./types";

interface Props {
  training: Training;
  place: Place;
  recipient: string;
}

/** A training before, between and after its contents: what it is, its rules, where one stands, the next step. */
export function Overview({ training, place, recipient }: Props) {
  const { program } = training;
  const done = training.status === "completed";
  return (
    <div className="mx-auto max-w-[60rem] px-6 pt-10 pb-16 max-sm:px-4 max-sm:pt-6">
      <header className="grid grid-cols-[minmax(0,1fr)_11rem] items-start gap-10 max-sm:grid-cols-1">
        <div>
          <p className="mb-1.5 text-13 text-ink-2">{training.team.name}</p>
          <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{program.title}</h1>
          {program.description && (
            <p className="mt-3 max-w-[62ch] text-ink-2 text-16">{program.description}</p>
          )}
        </div>
        <div className="aspect-[4/3] overflow-clip rounded-m border border-line max-sm:hidden">
          <Drawing name={drawingFor(program.id, program.cover_drawing)} />
        </div>
      </header>
      <div className="mt-8">
        {training.news && <NewsNotice news={training.news} invitation={training.invitation_id} />}
        {done ? (
          <Completion training={training} place={place} recipient={recipient} />
        ) : (
          <StartPanel training={training} place={place} />
        )}
      </div>
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)_19rem] gap-12 max-md:grid-cols-1 max-md:gap-10">
        <OverviewOutline training={training} />
        <Rules training={training} place={place} />
      </div>
      <CorrectionsNotice training={training} place={place} />
    </div>
  );
}

function Rules({ training, place }: Omit<Props, "recipient">) {
  return (
    <section aria-labelledby="rules" className="max-md:order-first">
      <h2 id="rules" className="mb-3 font-semibold text-16">
        How it works
      </h2>
      <ul className="num grid gap-3 text-ink-2">
        {rulesOf(training, place).map((rule) => (
          <li key={rule.key} title={rule.exact} className="border-line border-s-2 ps-3">
            {rule.sentence}
          </li>
        ))}
      </ul>
      {training.edition_note && (
        <p className="num mt-4 text-13 text-ink-2">{training.edition_note}</p>
      )}
      {training.edition_number !== null && (
        <p className="num mt-4 text-13 text-ink-3">
          Edition {training.edition_number}
          {training.started_at && (
            <span title={exactMoment(training.started_at, place)}>
              , started {fullDate(training.started_at, place)}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
