"use client";

import { TimerReset } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { exactMoment, type Place, shortDate } from "@/lib/format";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { GrantDialog } from "./grant-dialog";
import type { Accommodation, Accommodations, Scope } from "./types";
import { grantWords } from "./words";

interface Props {
  invitation: string;
  person: string;
  granted: Accommodations;
  place: Place;
}

/** What a person has more than others: in this training, by default, and what it was before. */
export function AccommodationPanel({ invitation, person, granted, place }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { in_force, default: byDefault } = granted;
  const mayGrant = granted.actions.includes("grant");
  return (
    <section aria-labelledby="accommodation">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="accommodation" className="font-semibold text-16">
            More time and attempts
          </h2>
          <p className="mt-0.5 max-w-[60ch] text-13 text-ink-2">
            For quizzes only, and told to {person}. Time that an open attempt was given is not taken
            back.
          </p>
        </div>
        {mayGrant && (
          <Button size="s" icon={<TimerReset size={16} />} onClick={() => setOpen(true)}>
            {in_force ? "Change…" : "Grant…"}
          </Button>
        )}
      </div>
      <div className="mt-3 grid divide-y divide-line border-line border-y">
        {in_force && (
          <Line row={in_force} scope="training" place={place}>
            {mayGrant && <TakeBack {...{ invitation, person, row: in_force }} scope="training" />}
          </Line>
        )}
        {byDefault && (
          <Line row={byDefault} scope="person" overruled={in_force !== null} place={place}>
            {mayGrant && granted.membership_id && (
              <TakeBack
                membership={granted.membership_id}
                {...{ invitation, person, row: byDefault }}
                scope="person"
              />
            )}
          </Line>
        )}
        {!in_force && !byDefault && (
          <p className="py-3 text-ink-2">{person} has the same time and attempts as everybody.</p>
        )}
      </div>
      <Earlier rows={granted.earlier} place={place} />
      {open && (
        <GrantDialog
          {...{ invitation, person, granted }}
          onClose={() => setOpen(false)}
          onGranted={() => router.refresh()}
        />
      )}
    </section>
  );
}

interface LineProps {
  row: Accommodation;
  scope: Scope;
  overruled?: boolean;
  place: Place;
  children: React.ReactNode;
}

function Line({ row, scope, overruled = false, place, children }: LineProps) {
  const where = scope === "training" ? "In this training" : "By default in all trainings";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="num">
          <span className="text-ink-2">{where}:</span>{" "}
          <span className={overruled ? "text-ink-2 line-through" : "font-[550]"}>
            {grantWords(row)}
          </span>
          {overruled && <span className="text-ink-2"> (this training has its own)</span>}
        </p>
        <p className="mt-0.5 text-13 text-ink-2">
          “{row.reason}”, {row.granted_by_name},{" "}
          <time dateTime={row.granted_at} title={exactMoment(row.granted_at, place)}>
            {shortDate(row.granted_at, place, row.granted_at)}
          </time>
        </p>
      </div>
      {children}
    </div>
  );
}

interface TakeBackProps {
  invitation: string;
  membership?: string;
  person: string;
  row: Accommodation;
  scope: Scope;
}

function TakeBack({ invitation, membership, person, row, scope }: TakeBackProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const takeBack = async () => {
    await send(
      membership
        ? api.DELETE("/api/v1/memberships/{membership_id}/accommodation", {
            params: { path: { membership_id: membership } },
          })
        : api.DELETE("/api/v1/invitations/{invitation_id}/accommodation", {
            params: { path: { invitation_id: invitation } },
          }),
    );
    router.refresh();
  };
  return (
    <>
      <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
        Take back
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Take back ${grantWords(row)} from ${person}?`}
        confirmLabel="Take back"
        danger
        onConfirm={takeBack}
      >
        {scope === "training"
          ? "From the next attempt on. An attempt that is open keeps its time."
          : "From the next attempt on, in every training without its own arrangement. An attempt that is open keeps its time."}
      </ConfirmDialog>
    </>
  );
}

function Earlier({ rows, place }: { rows: Accommodation[]; place: Place }) {
  if (rows.length === 0) return null;
  return (
    <details className="mt-3 text-13">
      <summary className="cursor-pointer text-ink-2 hover:text-ink">
        Earlier ({rows.length})
      </summary>
      <ul className="num mt-2 grid gap-1.5 text-ink-2">
        {rows.map((row) => (
          <li key={row.granted_at}>
            {grantWords(row)}, {shortDate(row.granted_at, place, row.granted_at)} to{" "}
            {row.ended_at && shortDate(row.ended_at, place, row.granted_at)}: “{row.reason}” (
            {row.granted_by_name})
          </li>
        ))}
      </ul>
    </details>
  );
}
