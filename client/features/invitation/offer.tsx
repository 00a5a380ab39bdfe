import { Award, CalendarClock, Clock, ListOrdered, Timer } from "lucide-react";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/schema";
import { counted, duration, exactMoment, fullDate, list, type Place, weekday } from "@/lib/format";
import { Drawing, drawingFor } from "@/ui/drawings";

type InvitationLink = components["schemas"]["InvitationLink"];
type Program = InvitationLink["program"];

const KINDS: [keyof Program["content_types"], string, string][] = [
  ["text", "text", "texts"],
  ["video", "video", "videos"],
  ["audio", "audio", "audios"],
  ["quiz", "quiz", "quizzes"],
];

/** What is offered, by whom, how long it takes and by when. */
export function Offer({ link, place }: { link: InvitationLink; place: Place }) {
  const { program } = link;
  return (
    <div className="min-w-0">
      <p className="text-ink-2">
        {link.inviter_name} of {link.team.name} invites you to
      </p>
      <h1 className="mt-1 font-[620] text-28 tracking-[-0.015em] max-sm:text-24">
        {program.title}
      </h1>
      {program.description && (
        <p className="mt-3 max-w-[60ch] font-read text-18 text-ink-2">{program.description}</p>
      )}
      {link.message && (
        <blockquote className="mt-5 max-w-[60ch] whitespace-pre-line border-line-strong border-s-2 ps-4">
          {link.message}
          <footer className="mt-1 text-13 text-ink-3">{link.inviter_name}</footer>
        </blockquote>
      )}
      <dl className="mt-7 grid max-w-[60ch] border-line border-t">
        <Facts link={link} place={place} />
      </dl>
      <div className="mt-8 aspect-[5/2] max-w-[60ch] overflow-clip rounded-m border border-line max-lg:hidden">
        <Drawing name={drawingFor(program.id, program.cover_drawing)} />
      </div>
    </div>
  );
}

function Facts({ link, place }: { link: InvitationLink; place: Place }) {
  const { program } = link;
  const months = program.certificate_validity_months;
  return (
    <>
      <Fact icon={<Clock size={18} />} label="Takes">
        About {duration(program.estimated_minutes * 60)}: {kinds(program)}
      </Fact>
      {link.due_at && (
        <Fact icon={<CalendarClock size={18} />} label="By">
          <span title={exactMoment(link.due_at, place)}>
            {weekday(link.due_at, place)} {fullDate(link.due_at, place)}
          </span>
          {link.due_sentence && <More>{link.due_sentence}</More>}
        </Fact>
      )}
      {program.time_limit !== null && (
        <Fact icon={<Timer size={18} />} label="Time limit">
          {duration(program.time_limit * 60)} from the moment you start
          <More>Accepting does not start it.</More>
        </Fact>
      )}
      {program.sequential && (
        <Fact icon={<ListOrdered size={18} />} label="Order">
          One after the other: each part opens the next
        </Fact>
      )}
      {program.certificate && (
        <Fact icon={<Award size={18} />} label="Certificate">
          {months === null ? "Yes, without an end" : `Yes, valid ${validity(months)}`}
          {program.content_types.quiz > 0 && (
            <More>Pass mark in quizzes: {program.passing_percentage} %</More>
          )}
        </Fact>
      )}
      {link.expires_at && link.status === "pending" && (
        <Fact icon={<CalendarClock size={18} />} label="Answer by">
          <span title={exactMoment(link.expires_at, place)}>
            {fullDate(link.expires_at, place)}
          </span>
        </Fact>
      )}
    </>
  );
}

function kinds(program: Program): string {
  const present = KINDS.filter(([kind]) => program.content_types[kind] > 0);
  return list(present.map(([kind, one, many]) => counted(program.content_types[kind], one, many)));
}

function validity(months: number): string {
  return months % 12 === 0
    ? counted(months / 12, "year", "years")
    : counted(months, "month", "months");
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[18px_104px_minmax(0,1fr)] gap-x-3 border-line border-b py-2.5 max-sm:grid-cols-[18px_minmax(0,1fr)]">
      <span className="pt-0.5 text-ink-3" aria-hidden>
        {icon}
      </span>
      <dt className="text-ink-3">{label}</dt>
      <dd className="font-medium max-sm:col-start-2">{children}</dd>
    </div>
  );
}

function More({ children }: { children: ReactNode }) {
  return <span className="block font-normal text-13 text-ink-3">{children}</span>;
}
