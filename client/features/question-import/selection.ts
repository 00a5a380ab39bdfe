import { counted } from "@/lib/format";
import type { ImportLine, ImportReport, ImportState } from "./types";

export type Filter = "all" | ImportState;

/** What is ticked at first: everything that can be taken and is not there yet, as far as there is room. */
export function firstChoice(report: ImportReport): Set<number> {
  const wanted = report.items.filter((line) => line.state !== "refused" && !line.already_there);
  return new Set(wanted.slice(0, report.room ?? undefined).map((line) => line.number));
}

export function shownLines(report: ImportReport, filter: Filter): ImportLine[] {
  return filter === "all" ? report.items : report.items.filter((line) => line.state === filter);
}

/** The choice after ticking or unticking all of these lines that can be taken. */
export function withAll(
  chosen: ReadonlySet<number>,
  lines: readonly ImportLine[],
  ticked: boolean,
): Set<number> {
  const next = new Set(chosen);
  for (const line of lines) {
    if (line.state === "refused") continue;
    if (ticked) next.add(line.number);
    else next.delete(line.number);
  }
  return next;
}

/** Why the choice cannot be taken in; null when it can. */
export function tooMany(report: ImportReport, chosen: ReadonlySet<number>): string | null {
  if (report.room === null || chosen.size <= report.room) return null;
  return report.room === 0
    ? "The quiz is full. A quiz holds 300 questions at most."
    : `The quiz has room for ${counted(report.room, "more question", "more questions")}. Untick ${chosen.size - report.room}.`;
}

/** The report in a sentence. */
export function summary(report: ImportReport): string {
  const parts = [
    report.taken_total > 0 && `${report.taken_total} as they are`,
    report.changed_total > 0 && `${report.changed_total} with changes`,
    report.refused_total > 0 && `${report.refused_total} cannot be taken`,
  ].filter(Boolean);
  const found = counted(report.questions_total, "question", "questions");
  return `${found} found: ${parts.join(", ")}.`;
}
