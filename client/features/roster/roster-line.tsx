"use client";

import { Award, ChevronDown, Minus } from "lucide-react";
import { Fragment, useState } from "react";
import {
  dayAndMonth,
  dueWords,
  duration,
  exactMoment,
  lastSeen,
  type Place,
  percent,
  shortDate,
} from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Avatar } from "@/ui/avatar";
import { Checkbox } from "@/ui/checkbox";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/icon-button";
import { ProgressBar } from "@/ui/progress-bar";
import { Td, Tr, TwoLines } from "@/ui/table";
import { TrainingStateBadge } from "@/ui/training-state";
import { RowMenu } from "./row-menu";
import type { RosterRow } from "./types";
import { WhyDue } from "./why-due";

export const COLUMNS = 9;

interface Props {
  row: RosterRow;
  /** The page of this person's training. */
  href: string;
  now: string;
  place: Place;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onChanged: () => void;
}

/** One person of the roster; opens to "Why is this due?". */
export function RosterLine({ row, href, now, place, selected, onSelect, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  const name = row.person.name || row.person.email;
  const share = row.contents_total > 0 ? (100 * row.contents_completed) / row.contents_total : 0;
  return (
    <Fragment>
      <Tr selected={selected}>
        <Td phone="hide" className="w-10">
          <Checkbox
            aria-label={`Select ${name}`}
            checked={selected}
            onCheckedChange={(checked) => onSelect(checked === true)}
            disabled={row.actions.length === 0}
          />
        </Td>
        <Td className="w-1/4 max-w-0 max-sm:w-auto max-sm:max-w-none">
          <span className="flex min-w-0 items-center gap-3">
            <Avatar name={name} size="s" />
            <TwoLines
              title={
                <AppLink href={href} className="text-ink no-underline hover:underline">
                  {name}
                </AppLink>
              }
              meta={row.person.groups.join(", ") || row.person.email}
            />
          </span>
        </Td>
        <Td phone="end">
          <TrainingStateBadge state={row.state} title={row.state_reason ?? undefined} />
        </Td>
        <Td phone="line">
          <span className="flex items-center gap-3">
            <ProgressBar
              percent={share}
              label={`Progress of ${name}`}
              className="min-w-16 flex-1"
            />
            <span className="num min-w-11 whitespace-nowrap text-end">{percent(share)}</span>
          </span>
        </Td>
        <Td align="end" phone="hide" className="whitespace-nowrap">
          {row.score_percent === null ? <Nothing /> : percent(row.score_percent)}
        </Td>
        <Td align="end" phone="hide" className="whitespace-nowrap">
          {row.time_spent_seconds === 0 ? <Nothing /> : duration(row.time_spent_seconds)}
        </Td>
        <Td phone="main">
          <Due row={row} now={now} place={place} />
        </Td>
        <Td phone="hide" className="whitespace-nowrap text-ink-2">
          {row.last_accessed_at ? (
            <span title={exactMoment(row.last_accessed_at, place)}>
              {lastSeen(row.last_accessed_at, now, place)}
            </span>
          ) : (
            "never"
          )}
        </Td>
        <Td phone="end" className="w-22 whitespace-nowrap text-end">
          {row.certificate && (
            <a
              href={paths.certificate(row.certificate.number)}
              aria-label={`Certificate of ${name}`}
              title={row.certificate.revoked ? "Certificate, revoked" : "Certificate"}
              className="tap inline-grid size-7 place-items-center rounded-s text-accent hover:bg-sunken"
            >
              <Award size={16} aria-hidden />
            </a>
          )}
          <IconButton
            size="s"
            label={open ? `Close the details of ${name}` : `Why is this due? ${name}`}
            aria-expanded={open}
            tooltip={false}
            icon={
              <ChevronDown size={16} className={cx("transition-transform", open && "rotate-180")} />
            }
            onClick={() => setOpen(!open)}
          />
          <RowMenu row={row} name={name} place={place} onChanged={onChanged} />
        </Td>
      </Tr>
      {open && (
        <tr className="border-line border-b bg-sunken/60 max-sm:block">
          <td colSpan={COLUMNS} className="max-sm:block">
            <WhyDue key={row.due_at} row={row} now={now} place={place} onChanged={onChanged} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Nothing() {
  return <Minus size={14} className="ms-auto text-ink-3" aria-label="none" />;
}

const TONE = { overdue: "text-red", soon: "text-amber", later: "" };
const OVER = new Set(["declined", "revoked", "expired", "left"]);

function Due({ row, now, place }: { row: RosterRow; now: string; place: Place }) {
  if (row.completed_at) {
    const done = `done ${shortDate(row.completed_at, place, now)}`;
    const due = row.due_at ? `due ${shortDate(row.due_at, place, now)}` : undefined;
    return <TwoLines title={done} meta={due} />;
  }
  if (OVER.has(row.state))
    return (
      <span className="line-clamp-2 max-w-32 text-12 text-ink-3">
        {row.state_reason ?? "closed"}
      </span>
    );
  if (!row.due_at) return <span className="text-ink-3">no date</span>;
  const words = dueWords(row.due_at, now, place);
  return (
    <span title={exactMoment(row.due_at, place)}>
      <TwoLines
        title={
          <span className={TONE[words.tone]}>
            {words.tone === "later" ? words.distance : words.words}
          </span>
        }
        meta={dayAndMonth(row.due_at, place)}
      />
    </span>
  );
}
