import { momentOf } from "@/lib/zoned";

export type Searched = Record<string, string | string[] | undefined>;

/** What the page is asked for; `from` and `to` are days of the reader's zone, both included. */
export interface AuditQuery {
  q: string;
  verb: string;
  actor: string;
  from: string;
  to: string;
  cursor: string;
}

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** A day that there is, or nothing. */
const day = (value: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? value : "";

/** Reads the query from an address; what it does not know is as if it were not there. */
export function readQuery(searched: Searched): AuditQuery {
  const verb = one(searched.verb);
  const actor = one(searched.actor);
  return {
    q: one(searched.q).trim().slice(0, 200),
    verb: /^[a-z_]{1,40}(\.[a-z_]{1,39})?$/.test(verb) ? verb : "",
    actor: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(actor) ? actor : "",
    from: day(one(searched.from)),
    to: day(one(searched.to)),
    cursor: one(searched.cursor),
  };
}

/** The filter as the API takes it: moments, the end not included, nothing that is empty. */
export function apiFilter(query: AuditQuery, timezone: string) {
  return {
    q: query.q || undefined,
    verb: query.verb || undefined,
    actor: query.actor || undefined,
    from: query.from ? momentOf(`${query.from}T00:00:00`, timezone) : undefined,
    to: query.to ? momentOf(`${dayAfter(query.to)}T00:00:00`, timezone) : undefined,
  };
}

/** Whether anything is filtered at all. */
export function isFiltered({ q, verb, actor, from, to }: AuditQuery): boolean {
  return [q, verb, actor, from, to].some((value) => value !== "");
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
