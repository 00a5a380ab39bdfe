import { dayAndMonth, dueWords, exactMoment, type Place, weekday } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import { Timeline, TimelineItem } from "@/ui/timeline";
import type { DueTraining } from "./types";

interface Props {
  due: DueTraining[];
  now: string;
  place: Place;
}

/** What is due, as a line through today. The server orders it. */
export function DueLine({ due, now, place }: Props) {
  const late = due.filter((one) => dueWords(one.due_at, now, place).tone === "overdue");
  const ahead = due.filter((one) => !late.includes(one));
  return (
    <section aria-labelledby="due-title">
      <SectionHeading id="due-title" title="Due" />
      {due.length === 0 ? (
        <p className="border-line border-t pt-3 text-ink-2">
          Nothing has a date. Programs without one can be finished whenever you like.
        </p>
      ) : (
        <Timeline label="Due dates">
          {late.map((one) => (
            <DueItem key={one.invitation_id} one={one} now={now} place={place} />
          ))}
          <TimelineItem state="today" date="Today" title={weekday(now, place)} />
          {ahead.map((one) => (
            <DueItem key={one.invitation_id} one={one} now={now} place={place} />
          ))}
        </Timeline>
      )}
    </section>
  );
}

const TONE = { overdue: "font-medium text-red", soon: "font-medium text-amber" };

/** The server's words; the first sentence says how near it is and takes the lamp's colour. */
function Sentence({ words, tone }: { words: string; tone: keyof typeof TONE }) {
  const end = words.indexOf(". ") + 1 || words.length;
  return (
    <>
      <span className={TONE[tone]}>{words.slice(0, end)}</span>
      {words.slice(end)}
    </>
  );
}

function DueItem({ one, now, place }: { one: DueTraining; now: string; place: Place }) {
  const words = dueWords(one.due_at, now, place);
  return (
    <TimelineItem
      state={words.tone}
      date={<span title={exactMoment(one.due_at, place)}>{dayAndMonth(one.due_at, place)}</span>}
      dateMeta={weekday(one.due_at, place, "short")}
      title={
        <Link tone="title" href={paths.training(one.invitation_id)}>
          {one.title}
        </Link>
      }
    >
      {words.tone === "later" ? one.sentence : <Sentence words={one.sentence} tone={words.tone} />}
    </TimelineItem>
  );
}
