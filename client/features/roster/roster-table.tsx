"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Place } from "@/lib/format";
import { Checkbox } from "@/ui/checkbox";
import { Table, Th } from "@/ui/table";
import { BulkBar } from "./bulk-bar";
import { RosterLine } from "./roster-line";
import type { RosterRow } from "./types";

interface Props {
  rows: RosterRow[];
  now: string;
  place: Place;
}

/** The rows of one page, with selection. */
export function RosterTable({ rows, now, place }: Props) {
  const router = useRouter();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selectable = rows.filter((row) => row.actions.length > 0);
  const chosen = selectable.filter((row) => selected.has(row.id));

  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const all = chosen.length > 0 && chosen.length === selectable.length;

  return (
    <>
      <Table
        caption="People of this program"
        head={
          <>
            <Th className="w-10">
              <Checkbox
                aria-label="Select all on this page"
                checked={all}
                indeterminate={chosen.length > 0 && !all}
                onCheckedChange={(on) =>
                  setSelected(new Set(on === true ? selectable.map((row) => row.id) : []))
                }
              />
            </Th>
            <Th>Person</Th>
            <Th>Status</Th>
            <Th className="w-40">Progress</Th>
            <Th align="end">Score</Th>
            <Th align="end">Time</Th>
            <Th>Due</Th>
            <Th>Last seen</Th>
            <Th>
              <span className="sr-only">More</span>
            </Th>
          </>
        }
      >
        {rows.map((row) => (
          <RosterLine
            key={row.id}
            row={row}
            now={now}
            place={place}
            selected={selected.has(row.id)}
            onSelect={(on) => toggle(row.id, on)}
            onChanged={() => router.refresh()}
          />
        ))}
      </Table>
      <BulkBar
        rows={chosen}
        onClear={() => setSelected(new Set())}
        onChanged={() => router.refresh()}
      />
    </>
  );
}
