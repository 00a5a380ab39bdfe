"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { exactMoment, type Place, timeOfDay } from "@/lib/format";
import { cx } from "@/ui/cx";
import { EntryDetail } from "./entry-detail";
import type { AuditLine } from "./types";

interface Props {
  line: AuditLine;
  place: Place;
}

/** One event as a sentence; opened, everything that was written down. */
export function AuditEntry({ line, place }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="grid w-full cursor-pointer grid-cols-[3rem_minmax(0,1fr)_16px] items-baseline gap-x-3 rounded-s py-2.5 text-start transition-colors hover:bg-sunken sm:grid-cols-[3rem_minmax(0,1fr)_9rem_16px] sm:px-2"
      >
        <time
          dateTime={line.occurred_at}
          title={exactMoment(line.occurred_at, place)}
          className="num text-13 text-ink-3"
        >
          {timeOfDay(line.occurred_at, place)}
        </time>
        <span className="min-w-0">
          <span className="block break-words text-ink">{line.sentence}</span>
          {line.reason && (
            <span className="block truncate text-13 text-ink-2">“{line.reason}”</span>
          )}
        </span>
        <span className="truncate text-13 text-ink-3 max-sm:hidden">{line.area}</span>
        <ChevronRight
          size={16}
          aria-hidden
          className={cx("self-center text-ink-3 transition-transform", open && "rotate-90")}
        />
      </button>
      {open && (
        <div id={id} className="pt-2 pb-5 sm:ps-17">
          <EntryDetail id={line.id} place={place} />
        </div>
      )}
    </li>
  );
}
