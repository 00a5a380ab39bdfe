"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { paths } from "@/lib/paths";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { Spinner } from "@/ui/spinner";

const STATES = [
  { value: "all", label: "Every state" },
  { value: "published", label: "Published" },
  { value: "draft", label: "Drafts" },
  { value: "archived", label: "Archived" },
];
const TYPING_MS = 250;

interface Props {
  team: string;
  q: string;
  state: string;
}

/** Search and state; both are in the address, so that a list can be shared and gone back to. */
export function ListFilters({ team, q, state }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(q);
  const [busy, begin] = useTransition();
  const go = (next: { q: string; state: string }) =>
    begin(() =>
      router.replace(
        paths.programs(team, { q: next.q, state: next.state === "all" ? "" : next.state }),
        { scroll: false },
      ),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed alone starts the search
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => go({ q: typed.trim(), state }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3 max-sm:px-4">
      <Input
        type="search"
        size="s"
        icon={<Search />}
        placeholder="Search programs"
        aria-label="Search programs"
        className="w-64 max-sm:w-full"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        size="s"
        aria-label="State"
        options={STATES}
        value={state || "all"}
        onValueChange={(next) => go({ q: typed.trim(), state: next })}
        className="w-36! max-sm:w-full!"
      />
      {busy && <Spinner size={16} />}
    </search>
  );
}
