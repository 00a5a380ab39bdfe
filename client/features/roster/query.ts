import { paths } from "@/lib/paths";
import { type RosterQuery, SORTS, type Sort, type View } from "./types";

export const VIEWS: { view: View; label: string }[] = [
  { view: "all", label: "All" },
  { view: "overdue", label: "Overdue" },
  { view: "due_soon", label: "Due soon" },
  { view: "in_progress", label: "In progress" },
  { view: "not_started", label: "Not started" },
  { view: "not_accepted", label: "Not accepted" },
  { view: "completed", label: "Completed" },
  { view: "expired", label: "Expired" },
];

export const SORT_LABELS: Record<Sort, string> = {
  urgency: "Urgency",
  name: "Name",
  progress: "Progress",
  last_seen: "Last seen",
};

type Searched = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads the roster's query from an address; what it does not know is as if it were not there. */
export function readQuery(searched: Searched): RosterQuery {
  const view = VIEWS.find((known) => known.view === one(searched.view))?.view ?? "all";
  const sort = SORTS.find((known) => known === one(searched.sort)) ?? "urgency";
  return { view, sort, q: one(searched.q).slice(0, 200), group: one(searched.group) };
}

/** The address of the roster with this query; defaults are left out. */
export function rosterPath(team: string, program: string, query: RosterQuery): string {
  return paths.roster(team, program, {
    view: query.view === "all" ? null : query.view,
    sort: query.sort === "urgency" ? null : query.sort,
    q: query.q,
    group: query.group,
  });
}
