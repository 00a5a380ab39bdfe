"use client";

import { type FocusEvent, type ReactNode, useMemo, useRef } from "react";
import type { Place } from "@/lib/format";
import { RosterTable } from "../roster-table";
import { RosterViews } from "../roster-views";
import type { RosterQuery } from "../types";
import { LiveSign } from "./live-sign";
import { type Roster, useLiveRoster } from "./use-live-roster";

interface Props {
  team: string;
  program: string;
  query: RosterQuery;
  cursor: string | null;
  limit: number;
  first: Roster;
  /** When the page was read. */
  now: string;
  place: Place;
  /** Search and group. */
  children: ReactNode;
}

/** Views, filters and rows; rows and counts follow what happens while somebody looks. */
export function LiveRoster(props: Props) {
  const { team, program, query, cursor, limit, first, now, place, children } = props;
  const asked = useMemo(() => ({ program, query, cursor, limit }), [program, query, cursor, limit]);
  const live = useLiveRoster(asked, first, now);
  const reasons = useRef({ pointer: false, focus: false });

  const because = (reason: "pointer" | "focus", on: boolean) => {
    reasons.current[reason] = on;
    live.hold(reasons.current.pointer || reasons.current.focus);
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) because("focus", false);
  };

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <RosterViews team={team} program={program} query={query} counts={live.counts} />
        <LiveSign
          checkedAt={live.checkedAt}
          failed={live.failed}
          waiting={live.waiting}
          place={place}
        />
      </div>
      {children}
      {live.rows.length === 0 ? (
        <p className="border-line border-t px-6 py-10 text-ink-2 max-sm:px-4">
          Nobody here fits. Another view or search may.
        </p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only holds still, it does nothing
        <div
          onPointerEnter={(event) => event.pointerType === "mouse" && because("pointer", true)}
          onPointerLeave={() => because("pointer", false)}
          onFocus={() => because("focus", true)}
          onBlur={onBlur}
        >
          <RosterTable
            team={team}
            program={program}
            rows={live.rows}
            now={live.checkedAt}
            place={place}
            onChanged={live.refresh}
          />
        </div>
      )}
    </>
  );
}
