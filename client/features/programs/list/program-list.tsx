import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { SearchFilter } from "@/ui/search-filter";
import type { Program } from "../types";
import { NewProgram } from "./new-program";
import { ProgramTable } from "./program-table";

export interface ListQuery {
  q?: string;
  state?: string;
  cursor?: string;
}

const STATES: Program["state"][] = ["draft", "published", "archived"];
const STATE_OPTIONS = [
  { value: "all", label: "Every state" },
  { value: "published", label: "Published" },
  { value: "draft", label: "Drafts" },
  { value: "archived", label: "Archived" },
];

/** Reads and shows the team's programs, found by words and state. */
export async function ProgramList({ team, query }: { team: string; query: ListQuery }) {
  const q = query.q ?? "";
  const state = STATES.find((one) => one === query.state);
  const [person, membership, page] = await Promise.all([
    me(),
    myTeam(team),
    read((api) =>
      api.GET("/api/v1/teams/{team}/programs", {
        params: {
          path: { team },
          query: { q, ...(state && { state }), ...(query.cursor && { cursor: query.cursor }) },
        },
      }),
    ),
  ]);
  const writable = membership?.actions.includes("programs.write") ?? false;
  const filtered = q !== "" || state !== undefined || query.cursor !== undefined;
  const begin = writable ? <NewProgram team={team} /> : undefined;
  if (page.items.length === 0 && !filtered)
    return (
      <>
        <PageHeader title="Programs" />
        <NoPrograms begin={writable ? <NewProgram team={team} size="m" /> : undefined} />
      </>
    );
  return (
    <>
      <PageHeader title="Programs" actions={begin} />
      <SearchFilter
        placeholder="Search programs"
        selects={[{ name: "state", label: "State", options: STATE_OPTIONS }]}
      />
      {page.items.length > 0 ? (
        <ProgramTable
          team={team}
          programs={page.items}
          now={new Date().toISOString()}
          place={placeFor(person, membership?.timezone)}
        />
      ) : (
        <p className="border-line border-t px-6 py-10 text-ink-2 max-sm:px-4">
          No program fits. Change the words or the state.
        </p>
      )}
      {page.next && (
        <div className="px-6 py-4 max-sm:px-4">
          <ButtonLink size="s" href={paths.programs(team, { q, state, cursor: page.next })}>
            Next page
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function NoPrograms({ begin }: { begin: React.ReactNode }) {
  return (
    <div className="p-6 max-sm:p-4">
      <EmptyState title="No programs yet" drawing={<Drawing name="ladder" />} action={begin}>
        A program is what people learn: texts, videos, recordings and quizzes in an order, with
        rules for when it is due and when it is passed.{" "}
        {begin ? "Begin one; nobody sees it until you publish." : "Authors of the team write them."}
      </EmptyState>
    </div>
  );
}
