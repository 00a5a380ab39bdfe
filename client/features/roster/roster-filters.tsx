"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { Spinner } from "@/ui/spinner";
import { rosterPath, SORT_LABELS } from "./query";
import { type RosterQuery, SORTS } from "./types";

const TYPING_MS = 250;
const ALL = "all";

interface Props {
  team: string;
  program: string;
  query: RosterQuery;
  groups: { id: string; name: string }[];
}

/** Search, group and order; the address follows, so that a view can be kept and sent. */
export function RosterFilters({ team, program, query, groups }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(query.q);
  const [waiting, startTransition] = useTransition();

  const go = (change: Partial<RosterQuery>) =>
    startTransition(() => router.replace(rosterPath(team, program, { ...query, ...change })));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing asks again
  useEffect(() => {
    if (typed === query.q) return;
    const timer = setTimeout(() => go({ q: typed.trim() }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className="flex flex-wrap items-center gap-2 px-6 pt-2 pb-3 max-sm:px-4">
      <div className="w-70 max-sm:w-full">
        <Input
          type="search"
          aria-label="Search by name or e-mail address"
          placeholder="Name or e-mail address"
          icon={waiting ? <Spinner size={16} /> : <Search size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          size="s"
        />
      </div>
      <div className="w-48 max-sm:flex-1">
        <Select
          size="s"
          aria-label="Group"
          options={[
            { value: ALL, label: "All groups" },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={query.group || ALL}
          onValueChange={(group) => go({ group: group === ALL ? "" : group })}
        />
      </div>
      <div className="ms-auto w-44 max-sm:ms-0 max-sm:flex-1">
        <Select
          size="s"
          aria-label="Sorted by"
          options={SORTS.map((value) => ({
            value,
            label: `By ${SORT_LABELS[value].toLowerCase()}`,
          }))}
          value={query.sort}
          onValueChange={(sort) => go({ sort })}
        />
      </div>
    </search>
  );
}
