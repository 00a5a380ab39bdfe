"use client";

import { lastSeen, type Place } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { cx } from "@/ui/cx";
import { AnswerSheet } from "./answer-sheet";
import type { Line, Queue } from "./types";
import { useDesk } from "./use-desk";

interface Props {
  queue: Queue;
  now: string;
  place: Place;
}

const ROUND = { 1: null, 2: "second reading", 3: "to agree" };

/** The queue at the side, one answer in the middle. */
export function MarkingDesk({ queue, now, place }: Props) {
  const desk = useDesk(queue.items);
  return (
    <div className="grid lg:grid-cols-[20rem_minmax(0,1fr)]">
      <nav
        aria-label="Waiting answers"
        className={cx("border-line lg:min-h-[70dvh] lg:border-e", desk.mark && "max-lg:hidden")}
      >
        <ul>
          {desk.left.map((line) => (
            <li key={line.id} className="border-line border-b">
              <button
                type="button"
                disabled={desk.busy || line.claimed_by_name !== null}
                aria-current={desk.mark?.id === line.id ? "true" : undefined}
                onClick={() => desk.take(line.id)}
                className="block w-full px-6 py-3 text-start hover:bg-sunken disabled:opacity-60 aria-[current]:bg-accent-soft max-sm:px-4"
              >
                <Entry line={line} now={now} place={place} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 px-6 py-6 max-sm:px-4">
        {desk.failure && (
          <p role="alert" className="mb-4 text-red">
            {desk.failure}
          </p>
        )}
        {desk.mark ? (
          <AnswerSheet
            key={desk.mark.id}
            mark={desk.mark}
            busy={desk.busy}
            onGive={desk.give}
            onSkip={desk.left.length > 1 ? desk.skip : null}
            onLeave={desk.leave}
          />
        ) : (
          <p className="text-ink-2 max-lg:hidden">
            {desk.left.length > 0
              ? "Choose an answer. While you read it, nobody else can."
              : "All of these are marked."}
          </p>
        )}
      </div>
    </div>
  );
}

function Entry({ line, now, place }: { line: Line; now: string; place: Place }) {
  return (
    <span className="grid gap-0.5">
      <span className="truncate font-[550]">{line.person_name ?? "Name hidden"}</span>
      <span className="line-clamp-2 text-13 text-ink-2">{line.stem_text}</span>
      <span className="text-12 text-ink-3">
        {line.quiz_title} · {lastSeen(line.waiting_since, now, place)}
      </span>
      {(ROUND[line.round] || line.claimed_by_name) && (
        <span className="mt-1 flex flex-wrap gap-1.5">
          {ROUND[line.round] && <Badge>{ROUND[line.round]}</Badge>}
          {line.claimed_by_name && <Badge>{line.claimed_by_name} reads it</Badge>}
        </span>
      )}
    </span>
  );
}
