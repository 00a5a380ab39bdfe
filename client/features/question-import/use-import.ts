"use client";

import { useRef, useState } from "react";
import { idempotencyKey } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { FILE_BYTES, importFile, tryFile } from "./calls";
import { firstChoice } from "./selection";
import type { FormatName, ImportReport, Place } from "./types";

type Step = "choosing" | "reading" | "deciding" | "importing";

/** One file on its way in. `onDone` is given the ids of the questions that came in. */
export function useImport(place: Place, onDone: (ids: string[]) => void) {
  const [step, setStep] = useState<Step>("choosing");
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<FormatName | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [chosen, setChosen] = useState<Set<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  // Kept over repetitions of the same act: what was taken once is not taken again.
  const act = useRef<{ key: string; only: string } | null>(null);

  const read = async (wanted: File) => {
    setFile(wanted);
    setProblem(null);
    if (wanted.size > FILE_BYTES) {
      setProblem("A file of questions may have 10 MB. Split it into smaller ones.");
      return;
    }
    setStep("reading");
    try {
      const found = await tryFile(place, { file: wanted, format });
      setReport(found);
      setChosen(firstChoice(found));
      setStep("deciding");
    } catch (thrown) {
      setProblem(asProblem(thrown).message);
      setStep("choosing");
    }
  };

  const take = async () => {
    if (!file || !report) return;
    const only = [...chosen].sort((a, b) => a - b);
    const same = act.current?.only === only.join();
    act.current = same ? act.current : { key: idempotencyKey(), only: only.join() };
    setStep("importing");
    setProblem(null);
    try {
      const wanted = { file, format: report.format };
      const done = await importFile(place, wanted, only, act.current?.key ?? idempotencyKey());
      onDone(done.items.flatMap((line) => line.question_id ?? []));
    } catch (thrown) {
      setProblem(asProblem(thrown).message);
      setStep("deciding");
    }
  };

  const startOver = () => {
    setReport(null);
    setFile(null);
    setProblem(null);
    setStep("choosing");
    act.current = null;
  };

  return {
    ...{ step, file, format, setFormat, report, chosen, setChosen, problem },
    ...{ read, take: () => void take(), startOver },
  };
}

export type Importing = ReturnType<typeof useImport>;
