"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readUnless } from "@/lib/api/conditional";
import { paths } from "@/lib/paths";
import type { RosterCounts, RosterQuery, RosterRow } from "../types";
import { mergeRows, wouldMove } from "./merge";
import { useVisiblePace } from "./use-visible-pace";

export interface Roster {
  rows: RosterRow[];
  counts: RosterCounts;
}

export interface Asked {
  program: string;
  query: RosterQuery;
  cursor: string | null;
  limit: number;
}

export interface Live extends Roster {
  /** When the server last said how things are, by this browser's clock, ISO. */
  checkedAt: string;
  failed: boolean;
  /** Something waits to move until the list is let go. */
  waiting: boolean;
  hold: (held: boolean) => void;
  refresh: () => void;
}

/** A page of the roster that keeps itself up to date without moving under the pointer. */
export function useLiveRoster(asked: Asked, first: Roster, readAt: string): Live {
  const [shown, setShown] = useState(first);
  const [fresh, setFresh] = useState(first.rows);
  const [checkedAt, setCheckedAt] = useState(readAt);
  const [failed, setFailed] = useState(false);
  const held = useRef(false);
  const tags = useRef<{ [Part in keyof Roster]: string | null }>({ rows: null, counts: null });

  const ask = useCallback(async () => {
    const { program, query, cursor, limit } = asked;
    const filters = { q: query.q, group: query.group };
    const list = { ...filters, view: query.view, sort: query.sort, cursor, limit };
    try {
      const [page, counts] = await Promise.all([
        readUnless<{ items: RosterRow[] }>(paths.live.roster(program, list), tags.current.rows),
        readUnless<RosterCounts>(paths.live.rosterCounts(program, filters), tags.current.counts),
      ]);
      if (page) {
        tags.current.rows = page.tag;
        const rows = page.data.items;
        setFresh(rows);
        setShown((known) => ({ ...known, rows: mergeRows(known.rows, rows, held.current) }));
      }
      if (counts) {
        tags.current.counts = counts.tag;
        setShown((known) => ({ ...known, counts: counts.data }));
      }
      setCheckedAt(new Date().toISOString());
      setFailed(false);
      return true;
    } catch {
      // What is shown stays; the line under the list says of when it is.
      setFailed(true);
      return false;
    }
  }, [asked]);
  useVisiblePace(ask);

  const latest = useRef(fresh);
  useEffect(() => {
    latest.current = fresh;
  });
  const hold = useCallback((on: boolean) => {
    held.current = on;
    if (!on) setShown((known) => ({ ...known, rows: latest.current }));
  }, []);

  return {
    ...shown,
    checkedAt,
    failed,
    waiting: wouldMove(shown.rows, fresh),
    hold,
    refresh: () => void ask(),
  };
}
