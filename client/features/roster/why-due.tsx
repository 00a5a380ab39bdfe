"use client";

import { problemWords } from "@/lib/api/problems";
import { $api } from "@/lib/api/queries";
import { exactMoment, fullDate, type Place, shortDate, timeOfDay, weekday } from "@/lib/format";
import { Callout } from "@/ui/callout";
import { cx } from "@/ui/cx";
import { Skeleton } from "@/ui/skeleton";
import { ExtendButton } from "./extend-dialog";
import type { Deadline, RosterRow } from "./types";

interface Props {
  row: RosterRow;
  now: string;
  place: Place;
  onChanged: () => void;
}

/** Why something is due when it is: every rule, the deciding one filled, the unused ones still shown. */
export function WhyDue({ row, now, place, onChanged }: Props) {
  const asked = $api.useQuery(
    "get",
    "/api/v1/invitations/{invitation_id}/deadline",
    {
      params: { path: { invitation_id: row.id } },
    },
    { staleTime: 0 },
  );
  if (asked.isPending) return <Skeleton className="m-6 h-24" />;
  if (asked.isError) {
    return (
      <Callout tone="red" className="m-6">
        {problemWords(asked.error)}
      </Callout>
    );
  }
  const deadline = asked.data;
  const inZone = { ...place, timezone: deadline.timezone };
  return (
    <div className="grid gap-x-12 gap-y-5 py-5 ps-[88px] pe-6 max-sm:px-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <h2 className="font-medium text-13 text-ink-2">
          {deadline.due_at
            ? `Why is this due on ${weekday(deadline.due_at, inZone)}?`
            : "Why has this no date?"}
        </h2>
        {deadline.due_at && (
          <p className="num font-semibold text-16" title={exactMoment(deadline.due_at, inZone)}>
            {weekday(deadline.due_at, inZone)} {fullDate(deadline.due_at, inZone)},{" "}
            {timeOfDay(deadline.due_at, inZone)}{" "}
            <span className="font-normal text-13 text-ink-2">
              {deadline.timezone.replaceAll("_", " ")}
            </span>
          </p>
        )}
        <p className="mt-1 max-w-[60ch] text-13 text-ink-2">{deadline.sentence}</p>
        <Steps deadline={deadline} now={now} place={inZone} />
      </div>
      <div className="grid content-start gap-3 text-13">
        <div>
          <h2 className="font-medium text-ink-2">If the date passes</h2>
          <p>
            {deadline.late_completion
              ? "The program can still be finished; the record will say late."
              : "The program closes. Only more time opens it again."}
          </p>
        </div>
        {deadline.next_reminder_at && (
          <div>
            <h2 className="font-medium text-ink-2">Next reminder</h2>
            <p className="num">{exactMoment(deadline.next_reminder_at, inZone)}</p>
          </div>
        )}
        {row.actions.includes("extend") && (
          <div>
            <ExtendButton row={row} place={inZone} onChanged={onChanged} />
          </div>
        )}
      </div>
    </div>
  );
}

function Steps({ deadline, now, place }: { deadline: Deadline; now: string; place: Place }) {
  return (
    <ol className="mt-3">
      {deadline.steps.map((step) => (
        <li
          key={`${step.at} ${step.label}`}
          className="relative grid grid-cols-[16px_7.5rem_minmax(0,1fr)] gap-x-2 pb-2 text-13 before:absolute before:start-[5px] before:top-2 before:-bottom-2 before:w-[1.5px] before:bg-line-strong last:before:hidden"
        >
          <span
            aria-hidden
            className={cx(
              "relative mt-1 size-3 rounded-full border-[1.5px]",
              step.deciding ? "border-accent bg-accent" : "border-line-strong bg-surface",
            )}
          />
          <span className="num text-ink-2" title={exactMoment(step.at, place)}>
            {weekday(step.at, place, "short")} {shortDate(step.at, place, now)}
          </span>
          <span className={step.used ? undefined : "text-ink-3"}>
            {step.label}.{" "}
            {step.deciding ? <strong className="font-semibold">{step.detail}</strong> : step.detail}
          </span>
        </li>
      ))}
    </ol>
  );
}
