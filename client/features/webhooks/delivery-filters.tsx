"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { Select, type SelectOption } from "@/ui/select";
import type { EventType } from "./types";

const ALL = "all";
const STATUSES: SelectOption<string>[] = [
  { value: ALL, label: "All states" },
  { value: "pending", label: "Waiting" },
  { value: "delivered", label: "Delivered" },
  { value: "failed", label: "Failed" },
];

/** Filters of the log; the address follows. */
export function DeliveryFilters({ types }: { types: EventType[] }) {
  const router = useRouter();
  const path = usePathname();
  const searched = useSearchParams();
  const [, startTransition] = useTransition();
  const go = (name: string, value: string) => {
    const next = new URLSearchParams(searched);
    next.delete("cursor");
    if (value === ALL) next.delete(name);
    else next.set(name, value);
    startTransition(() => router.replace(`${path}?${next}`, { scroll: false }));
  };
  const kinds = [
    { value: ALL, label: "All events" },
    ...types.map(({ name, title }) => ({ value: name, label: title })),
    { value: "webhook.test", label: "A test" },
  ];
  return (
    <search className="flex flex-wrap items-center gap-2 px-6 py-3 max-sm:px-4">
      <div className="w-44 max-sm:flex-1">
        <Select
          size="s"
          aria-label="State"
          options={STATUSES}
          value={searched.get("status") ?? ALL}
          onValueChange={(value) => go("status", value)}
        />
      </div>
      <div className="w-64 max-sm:flex-1">
        <Select
          size="s"
          aria-label="Event"
          options={kinds}
          value={searched.get("type") ?? ALL}
          onValueChange={(value) => go("type", value)}
        />
      </div>
    </search>
  );
}
