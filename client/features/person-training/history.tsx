"use client";

import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { dayHeading, exactMoment, type Place, timeOfDay } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { SectionHeading } from "@/ui/page-header";
import { kindIcon } from "./kind-icon";
import type { TimelineLine } from "./types";

interface Props {
  invitation: string;
  /** Whose training it is: their own name need not stand in every line. */
  name: string;
  first: TimelineLine[];
  next: string | null;
  place: Place;
}

/** What happened, newest first, a heading a day; more on request. */
export function History({ invitation, name, first, next: following, place }: Props) {
  const [lines, setLines] = useState(first);
  const [next, setNext] = useState(following);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const more = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const page = await send(
        api.GET("/api/v1/invitations/{invitation_id}/timeline", {
          params: { path: { invitation_id: invitation }, query: { cursor: next, limit: 50 } },
        }),
      );
      setLines([...lines, ...page.items]);
      setNext(page.next ?? null);
    } catch (thrown) {
      setFailure(problemWords(thrown));
    }
    setBusy(false);
  };

  return (
    <section aria-labelledby="history" className="min-w-0">
      <SectionHeading id="history" title="What happened" meta="newest first" />
      <div className="border-line border-t">
        {days(lines, place).map(([day, group]) => (
          <div key={day} className="pt-4">
            <h3 className="mb-1.5 font-medium text-13 text-ink-2">{day}</h3>
            <ol>
              {group.map((line) => (
                <Line key={line.id} line={line} name={name} place={place} />
              ))}
            </ol>
          </div>
        ))}
      </div>
      {failure && (
        <Callout tone="red" alert className="mt-4">
          {failure}
        </Callout>
      )}
      {next && (
        <Button size="s" className="mt-4" loading={busy} onClick={more}>
          Show earlier
        </Button>
      )}
    </section>
  );
}

function Line({ line, name, place }: { line: TimelineLine; name: string; place: Place }) {
  const { icon: Icon, tone } = kindIcon(line.kind);
  return (
    <li className="grid grid-cols-[2.75rem_18px_minmax(0,1fr)] gap-x-2 py-1.5 text-13">
      <time dateTime={line.at} title={exactMoment(line.at, place)} className="num text-ink-3">
        {timeOfDay(line.at, place)}
      </time>
      <Icon size={16} className={tone} aria-hidden />
      <div className="min-w-0">
        <p className="break-words">{withoutName(line.sentence, name)}</p>
        {line.reason && <p className="break-words text-ink-2">“{line.reason}”</p>}
      </div>
    </li>
  );
}

/** "Leo Brandt opened …" of Leo Brandt's own page is "Opened …". */
export function withoutName(sentence: string, name: string): string {
  const rest = sentence.startsWith(`${name} `) ? sentence.slice(name.length + 1) : sentence;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

/** The lines by their day in the reader's zone, in their order. */
export function days(lines: TimelineLine[], place: Place): [string, TimelineLine[]][] {
  const found: [string, TimelineLine[]][] = [];
  for (const line of lines) {
    const day = dayHeading(line.at, place);
    const last = found.at(-1);
    if (last?.[0] === day) last[1].push(line);
    else found.push([day, [line]]);
  }
  return found;
}
