"use client";

import { Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { asProblem } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button, ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { RadioGroup } from "@/ui/radio-group";
import { exportAddress, readLosses } from "./calls";
import { useFormats } from "./choose-file";
import type { ExportReport, FormatName, Place } from "./types";

interface Props {
  place: Place;
  name: string;
  onClose: () => void;
}

/** Chooses a format, says what the file would lose, and gives it. */
export function ExportDialog({ place, name, onClose }: Props) {
  const formats = useFormats();
  const [format, setFormat] = useState<FormatName>("moodle-xml");
  const { report, problem } = useLosses(place, format);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Export questions"
      description={`From ${name}, with what is right.`}
      width="m"
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <ButtonLink
            variant="primary"
            icon={<Download size={16} />}
            href={exportAddress(place, format)}
            prefetch={false}
            download
          >
            Download
          </ButtonLink>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          aria-label="Format"
          look="rows"
          value={format}
          onValueChange={setFormat}
          options={(formats ?? []).map((one) => ({
            value: one.name,
            label: one.title,
            hint: one.hint,
          }))}
        />
        {problem && (
          <Callout tone="red" alert>
            {problem}
          </Callout>
        )}
        {report && <Losses report={report} />}
      </div>
    </Dialog>
  );
}

function useLosses(place: Place, format: FormatName) {
  const [report, setReport] = useState<ExportReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The place is made anew with every rendering; what it names stays the same.
  const address = exportAddress(place, format);
  const latest = useRef(place);
  latest.current = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the place
  useEffect(() => {
    let gone = false;
    setReport(null);
    setProblem(null);
    readLosses(latest.current, format)
      .then((found) => !gone && setReport(found))
      .catch((thrown) => !gone && setProblem(asProblem(thrown).message));
    return () => {
      gone = true;
    };
  }, [address]);
  return { report, problem };
}

function Losses({ report }: { report: ExportReport }) {
  const all = counted(report.questions_total, "question", "questions");
  if (report.items.length === 0)
    return <Callout tone="green">The file says everything about {all}.</Callout>;
  const left_out = report.questions_total - report.written_total;
  const title =
    left_out > 0
      ? `${report.written_total} of ${all} are in the file`
      : `${counted(report.items.length, "question loses", "questions lose")} something`;
  return (
    <Callout tone="amber" title={title}>
      <ul className="num mt-1 grid max-h-56 gap-1.5 overflow-y-auto text-13">
        {report.items.map((one) => (
          <li key={one.question_id} className="break-words">
            <span className="font-medium">
              {one.number}. {one.title || "Without text"}
            </span>
            {one.left_out ? " is left out. " : ": "}
            {one.words.join(" ")}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
