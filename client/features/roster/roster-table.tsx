"use client";

import { useState } from "react";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Checkbox } from "@/ui/checkbox";
import { HowCounted } from "@/ui/how-counted";
import { Table, Th } from "@/ui/table";
import { BulkBar } from "./bulk-bar";
import { COUNTED } from "./counted-words";
import { RosterLine } from "./roster-line";
import type { RosterRow } from "./types";

interface Props {
  team: string;
  program: string;
  rows: RosterRow[];
  now: string;
  place: Place;
  /** Something was done with a row. */
  onChanged: () => void;
}

/** The rows of one page, with selection. */
export function RosterTable({ team, program, rows, now, place, onChanged }: Props) {
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
            <Th className="w-40">
              <Counted label="Progress" of="progress" how={COUNTED.progress} />
            </Th>
            <Th align="end">
              <Counted label="Score" of="the score" how={COUNTED.score} />
            </Th>
            <Th align="end">
              <Counted label="Time" of="the time" how={COUNTED.time} />
            </Th>
            <Th>
              <Counted label="Due" of="the due date" how={COUNTED.due} />
            </Th>
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
            href={paths.personTraining(team, program, row.id)}
            now={now}
            place={place}
            selected={selected.has(row.id)}
            onSelect={(on) => toggle(row.id, on)}
            onChanged={onChanged}
          />
        ))}
      </Table>
      <BulkBar rows={chosen} onClear={() => setSelected(new Set())} onChanged={onChanged} />
    </>
  );
}

function Counted({ label, of, how }: { label: string; of: string; how: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      {label}
      <HowCounted of={of}>{how}</HowCounted>
    </span>
  );
}
