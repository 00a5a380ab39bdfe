"use client";

import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { Spinner } from "@/ui/spinner";
import { ChooseFile } from "./choose-file";
import { ReportView } from "./report-view";
import { tooMany } from "./selection";
import type { Place } from "./types";
import { type Importing, useImport } from "./use-import";

interface Props {
  place: Place;
  name: string;
  onClose: () => void;
  onImported: (ids: string[]) => void;
}

/** From a file to questions: choose it, see what would become of each, take what is wanted. */
export function ImportDialog({ place, name, onClose, onImported }: Props) {
  const importing = useImport(place, (ids) => {
    onImported(ids);
    onClose();
  });
  const { file, report, step, problem } = importing;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && step !== "importing" && onClose()}
      title="Import questions"
      description={report ? file?.name : `Into ${name}. Nothing is kept before you have seen it.`}
      width="l"
      footer={<Footer importing={importing} onClose={onClose} />}
    >
      <div className="grid gap-4">
        {problem && (
          <Callout tone="red" alert title={report ? undefined : "This file was not read"}>
            {problem}
          </Callout>
        )}
        {step === "reading" && (
          <p className="flex items-center gap-2.5 py-8 text-ink-2" role="status">
            <Spinner />
            Reading {file?.name}…
          </p>
        )}
        {step === "choosing" && <ChooseFile importing={importing} />}
        {report && <ReportView report={report} importing={importing} />}
      </div>
    </Dialog>
  );
}

function Footer({ importing, onClose }: { importing: Importing; onClose: () => void }) {
  const { report, chosen, step } = importing;
  if (!report) return <Button onClick={onClose}>Cancel</Button>;
  const blocked = chosen.size === 0 || tooMany(report, chosen) !== null;
  return (
    <>
      <Button disabled={step === "importing"} onClick={importing.startOver}>
        Another file
      </Button>
      <Button
        variant="primary"
        loading={step === "importing"}
        disabled={blocked}
        onClick={importing.take}
      >
        {chosen.size === 0 ? "Import" : `Import ${counted(chosen.size, "question", "questions")}`}
      </Button>
    </>
  );
}
