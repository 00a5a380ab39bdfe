"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { DateField } from "@/ui/date-field";
import { SearchFilter } from "@/ui/search-filter";
import type { AuditVerb } from "./types";

interface Props {
  verbs: AuditVerb[];
  people: { value: string; label: string }[];
}

/** Search, what, who and when. The address follows. */
export function AuditFilters({ verbs, people }: Props) {
  return (
    <div className="border-line border-b">
      <SearchFilter
        placeholder="Name, reason or address"
        selects={[
          {
            name: "verb",
            label: "What was done",
            options: [{ value: "all", label: "Everything" }, ...verbOptions(verbs)],
          },
          {
            name: "actor",
            label: "Who did it",
            options: [{ value: "all", label: "Everybody" }, ...people],
          },
        ]}
      />
      <Days />
    </div>
  );
}

/** From a day, to a day. */
function Days() {
  const router = useRouter();
  const path = usePathname();
  const searched = useSearchParams();
  const go = (name: string, value: string) => {
    const next = new URLSearchParams(searched);
    next.delete("cursor");
    if (value) next.set(name, value);
    else next.delete(name);
    router.replace(next.size > 0 ? `${path}?${next}` : path);
  };
  return (
    <fieldset className="flex items-center gap-2 px-6 pb-3 text-13 text-ink-2 max-sm:grid max-sm:grid-cols-2 max-sm:px-4">
      <legend className="sr-only">When</legend>
      {(["from", "to"] as const).map((name) => (
        <div key={name} className="flex min-w-0 items-center gap-2">
          <span aria-hidden className="max-sm:sr-only">
            {name === "from" ? "From" : "to"}
          </span>
          <DateField
            size="s"
            aria-label={name === "from" ? "From this day" : "To this day"}
            className="w-36 max-sm:w-full max-sm:px-2 max-sm:text-14"
            value={searched.get(name) ?? ""}
            onValueChange={(value) => go(name, value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** What can have been done, under its area. */
function verbOptions(verbs: AuditVerb[]) {
  return verbs.map(({ verb, area, title }) => ({ value: verb, label: title, hint: area }));
}
