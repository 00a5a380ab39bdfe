import type { ProgramChange, PublicationProblem } from "../types";

export type ChangedLine = ProgramChange["lines"][number];
export type Part = ChangedLine["parts"][number];

/** Below this share of words in common, two lines are told one after the other, not woven together. */
const LEAST_COMMON = 0.3;

/** The line as it is best read: woven word by word, or the old one and then the new one. */
export function readableParts({ before, after, parts }: ChangedLine): Part[] {
  if (before === null || after === null) return parts;
  const common = parts
    .filter((part) => part.change === "same")
    .reduce((sum, part) => sum + part.text.trim().length, 0);
  if (common / Math.max(before.length, after.length, 1) >= LEAST_COMMON) return parts;
  return [
    { change: "removed", text: before },
    { change: "same", text: " " },
    { change: "added", text: after },
  ];
}

/** Lines under the part of the content they belong to, in their order. */
export function byPlace(lines: ChangedLine[]): { where: string; lines: ChangedLine[] }[] {
  const groups: { where: string; lines: ChangedLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.where === line.where) last.lines.push(line);
    else groups.push({ where: line.where, lines: [line] });
  }
  return groups;
}

/** What the button that leads to a problem says. */
export function fixWords(problem: PublicationProblem): string {
  const question = /^Question (\d+)/.exec(problem.title)?.[1];
  if (question) return `Fix question ${question}`;
  if (problem.code.startsWith("captions")) return "Open captions";
  return problem.severity === "must_fix" ? "Fix it" : "Look at it";
}
