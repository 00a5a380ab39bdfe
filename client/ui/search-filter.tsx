"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { cx } from "./cx";
import { Input } from "./input";
import { Select, type SelectOption } from "./select";
import { Spinner } from "./spinner";

const TYPING_MS = 250;

export interface SearchFilterProps {
  /** What is searched: "Name or e-mail address". */
  placeholder: string;
  /**
   * Other choices, each kept in the address under its name unless it is the first option. What
   * orders rather than filters stands at the end.
   */
  selects?: { name: string; label: string; options: SelectOption<string>[]; atEnd?: boolean }[];
}

/** Search and filters of a list. The address follows, so that what is seen can be kept and sent. */
export function SearchFilter({ placeholder, selects = [] }: SearchFilterProps) {
  const router = useRouter();
  const path = usePathname();
  const searched = useSearchParams();
  const [typed, setTyped] = useState(searched.get("q") ?? "");
  const [waiting, startTransition] = useTransition();

  const go = (name: string, value: string) => {
    const next = new URLSearchParams(searched);
    next.delete("cursor");
    if (value) next.set(name, value);
    else next.delete(name);
    startTransition(() => router.replace(next.size > 0 ? `${path}?${next}` : path));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing asks again
  useEffect(() => {
    if (typed.trim() === (searched.get("q") ?? "")) return;
    const timer = setTimeout(() => go("q", typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3 max-sm:px-4">
      <div className="w-70 max-sm:w-full">
        <Input
          type="search"
          aria-label={placeholder}
          placeholder={placeholder}
          icon={waiting ? <Spinner size={16} /> : <Search size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          size="s"
        />
      </div>
      {selects.map(({ name, label, options, atEnd = false }) => (
        <div key={name} className={cx("w-48 max-sm:flex-1", atEnd && "ms-auto max-sm:ms-0")}>
          <Select
            size="s"
            aria-label={label}
            options={options}
            value={searched.get(name) ?? options[0]?.value ?? null}
            onValueChange={(value) => go(name, value === options[0]?.value ? "" : value)}
          />
        </div>
      ))}
    </search>
  );
}
