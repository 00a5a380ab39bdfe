import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me, myTeam, placeFor } from "@/lib/session";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { Paging } from "@/ui/paging";
import { SearchFilter } from "@/ui/search-filter";
import { BankTable } from "./bank-table";
import type { BankTags } from "./types";

export interface BankQuery {
  q?: string;
  tag?: string;
  state?: string;
  cursor?: string;
}

const STATES = [
  { value: "active", label: "In use" },
  { value: "archived", label: "Archived" },
  { value: "any", label: "All" },
];

interface Props {
  team: string;
  query: BankQuery;
  /** Brings questions in from files and takes them out into files. */
  transfer: ReactNode;
}

/** Reads and shows the bank's questions, found by words, tag and state. */
export async function BankList({ team, query, transfer }: Props) {
  const q = query.q ?? "";
  const state = query.state === "archived" || query.state === "any" ? query.state : "active";
  const wanted = { state, ...(q && { q }), ...(query.tag && { tag: [query.tag] }) } as const;
  const [person, membership, tags, page] = await Promise.all([
    me(),
    myTeam(team),
    read((api) => api.GET("/api/v1/teams/{team}/question-tags", { params: { path: { team } } })),
    read((api) =>
      api.GET("/api/v1/teams/{team}/questions", {
        params: {
          path: { team },
          query: { ...wanted, ...(query.cursor && { cursor: query.cursor }) },
        },
      }),
    ),
  ]);
  const filtered = q !== "" || query.tag || state !== "active" || query.cursor;
  if (page.items.length === 0 && !filtered) return <NoQuestions team={team} transfer={transfer} />;
  return (
    <>
      <PageHeader
        title="Questions"
        actions={
          <>
            <NewQuestion team={team} />
            {transfer}
          </>
        }
      />
      <SearchFilter
        placeholder="Search questions"
        selects={[
          { name: "tag", label: "Tag", options: tagOptions(tags) },
          { name: "state", label: "State", options: STATES },
        ]}
      />
      {page.items.length > 0 ? (
        <BankTable
          team={team}
          questions={page.items}
          now={new Date().toISOString()}
          place={placeFor(person, membership?.timezone)}
        />
      ) : (
        <p className="border-line border-t px-6 py-10 text-ink-2 max-sm:px-4">
          No question fits. Change the words, the tag or the state.
        </p>
      )}
      <Paging
        path={paths.questions(team, { q, tag: query.tag, state: query.state })}
        cursor={query.cursor ?? null}
        next={page.next ?? null}
      />
    </>
  );
}

function tagOptions(tags: BankTags) {
  return [
    // Tags are lower case: none is called this.
    { value: "All", label: "Every tag" },
    ...tags.tags.map((one) => ({ value: one.tag, label: `${one.tag} (${one.questions_total})` })),
  ];
}

function NewQuestion({ team, size = "s" }: { team: string; size?: "s" | "m" }) {
  return (
    <ButtonLink
      size={size}
      variant="primary"
      icon={<Plus size={16} />}
      href={paths.newBankQuestion(team)}
    >
      New question
    </ButtonLink>
  );
}

function NoQuestions({ team, transfer }: { team: string; transfer: ReactNode }) {
  return (
    <>
      <PageHeader title="Questions" actions={transfer} />
      <div className="p-6 max-sm:p-4">
        <EmptyState title="The bank is empty" action={<NewQuestion team={team} size="m" />}>
          Questions that lie in the bank can be copied into any quiz, or drawn by their tags, so
          that each attempt gets others. Every version of them is kept.
        </EmptyState>
      </div>
    </>
  );
}
