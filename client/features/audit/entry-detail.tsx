"use client";

import { type ReactNode, useEffect, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { exactMoment, type Place } from "@/lib/format";
import { Callout } from "@/ui/callout";
import { Skeleton } from "@/ui/skeleton";
import type { AuditDetail } from "./types";
import { named, told } from "./values";

/** Everything that was written down about one event. */
export function EntryDetail({ id, place }: { id: string; place: Place }) {
  const [event, setEvent] = useState<AuditDetail | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const params = { path: { event_id: id } };
    send(api.GET("/api/v1/audit-events/{event_id}", { params }))
      .then(setEvent)
      .catch((thrown) => setFailure(problemWords(thrown)));
  }, [id]);

  if (failure) {
    return (
      <Callout tone="red" alert>
        {failure}
      </Callout>
    );
  }
  if (event === null) return <Skeleton className="h-32" />;
  return (
    <div className="grid gap-5">
      {event.changes.length > 0 && <Changes event={event} place={place} />}
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-13 max-sm:grid-cols-1 max-sm:gap-y-0.5">
        <Fact name="When">{exactMoment(event.occurred_at, place)}</Fact>
        <Fact name="Who">
          {event.actor.name}
          {event.actor.token_id && " (by a token)"}
          {event.actor.see_as_id && " (seeing as somebody else)"}
        </Fact>
        {event.subject.label && <Fact name="To whom or what">{event.subject.label}</Fact>}
        {event.reason && <Fact name="Why">{event.reason}</Fact>}
        {moreFacts(event).map(({ name, value }) => (
          <Fact key={name} name={named(name)}>
            {told(value, place)}
          </Fact>
        ))}
        {event.address && <Fact name="From">{event.address}</Fact>}
        {event.user_agent && <Fact name="With">{event.user_agent}</Fact>}
        {event.request_id && (
          <Fact name="Request" mono>
            {event.request_id}
          </Fact>
        )}
        <Fact name="Verb" mono>
          {event.verb}
        </Fact>
        <Fact name="Event" mono>
          {event.id}
        </Fact>
        <Fact name="Sealed">{sealWords(event, place)}</Fact>
        {event.seal && (
          <Fact name="SHA-256" mono>
            {event.seal.event_sha256}
          </Fact>
        )}
      </dl>
    </div>
  );
}

/** What was written down besides, without what the subject's name says already. */
function moreFacts({ facts, subject }: AuditDetail) {
  return facts.filter(({ value }) => value !== subject.label);
}

function sealWords({ seal }: AuditDetail, place: Place): string {
  if (!seal) return "Not yet: it goes into the next block, within a minute or so.";
  return `As number ${seal.position} of block ${seal.block}, ${exactMoment(seal.sealed_at, place)}`;
}

interface FactProps {
  name: string;
  mono?: boolean;
  children: ReactNode;
}

function Fact({ name, mono = false, children }: FactProps) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd
        className={`min-w-0 break-words max-sm:mb-2 ${mono ? "font-mono text-12 leading-5" : ""}`}
      >
        {children}
      </dd>
    </>
  );
}

function Changes({ event, place }: { event: AuditDetail; place: Place }) {
  return (
    <table className="w-full max-w-2xl border-collapse text-13">
      <caption className="sr-only">What changed</caption>
      <thead>
        <tr className="border-line border-b text-start text-ink-2">
          {["", "Before", "After"].map((head) => (
            <th key={head} scope="col" className="py-1.5 pe-4 text-start font-medium">
              {head || <span className="sr-only">What</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {event.changes.map(({ field, before, after }) => (
          <tr key={field} className="border-line border-b align-top">
            <th scope="row" className="py-1.5 pe-4 text-start font-normal text-ink-2">
              {named(field)}
            </th>
            <td className="break-words py-1.5 pe-4 text-ink-2">{told(before, place)}</td>
            <td className="break-words py-1.5 font-medium">{told(after, place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
