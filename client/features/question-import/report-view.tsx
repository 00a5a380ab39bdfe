"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/checkbox";
import { SegmentedControl } from "@/ui/segmented-control";
import { ReportLine } from "./report-line";
import { type Filter, shownLines, summary, tooMany, withAll } from "./selection";
import type { ImportReport } from "./types";
import type { Importing } from "./use-import";

/** So many lines are drawn at once; a file of a thousand questions stays quick. */
const PAGE = 100;

/** What would become of every question, and which of them are taken. */
export function ReportView({ report, importing }: { report: ImportReport; importing: Importing }) {
  const [filter, setFilter] = useState<Filter>("all");
  const [pages, setPages] = useState(1);
  const { chosen, setChosen } = importing;
  const lines = shownLines(report, filter);
  const possible = lines.filter((line) => line.state !== "refused");
  const ticked = possible.filter((line) => chosen.has(line.number)).length;
  const crowded = tooMany(report, chosen);
  const busy = importing.step === "importing";
  return (
    <>
      <p className="num text-ink-2" role="status">
        {summary(report)}
      </p>
      {report.notes.map((note) => (
        <Callout key={note.code} tone="amber">
          {note.words}
        </Callout>
      ))}
      {crowded && (
        <Callout tone="red" alert>
          {crowded}
        </Callout>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Checkbox
          checked={possible.length > 0 && ticked === possible.length}
          indeterminate={ticked > 0 && ticked < possible.length}
          disabled={possible.length === 0 || busy}
          onCheckedChange={(next) => setChosen(withAll(chosen, lines, next))}
          label={<span className="num">{`${chosen.size} chosen`}</span>}
        />
        <StateFilter
          report={report}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setPages(1);
          }}
        />
      </div>
      <ul className="divide-y divide-line overflow-clip rounded-m border border-line">
        {lines.slice(0, pages * PAGE).map((line) => (
          <ReportLine
            key={line.number}
            line={line}
            chosen={chosen.has(line.number)}
            disabled={busy}
            onChoose={(next) => setChosen(withAll(chosen, [line], next))}
          />
        ))}
        {lines.length === 0 && <li className="px-4 py-6 text-center text-ink-2">None of these.</li>}
      </ul>
      {lines.length > pages * PAGE && (
        <Button className="justify-self-center" onClick={() => setPages(pages + 1)}>
          {`Show ${Math.min(PAGE, lines.length - pages * PAGE)} more of ${lines.length}`}
        </Button>
      )}
    </>
  );
}

const SEGMENT = "whitespace-nowrap max-sm:px-0.5 max-sm:text-12!";

interface FilterProps {
  report: ImportReport;
  value: Filter;
  onChange: (filter: Filter) => void;
}

function StateFilter({ report, value, onChange }: FilterProps) {
  return (
    <SegmentedControl
      label="Which questions are shown"
      className="num max-sm:w-full"
      value={value}
      onValueChange={onChange}
      options={[
        { value: "all", label: `All ${report.questions_total}`, className: SEGMENT },
        { value: "taken", label: `Taken ${report.taken_total}`, className: SEGMENT },
        { value: "changed", label: `Changed ${report.changed_total}`, className: SEGMENT },
        { value: "refused", label: `Refused ${report.refused_total}`, className: SEGMENT },
      ]}
    />
  );
}
