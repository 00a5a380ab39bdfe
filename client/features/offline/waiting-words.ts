import { counted, duration, list } from "@/lib/format";
import type { QueueState } from "@/lib/queue/board";
import type { Waiting } from "@/lib/queue/entries";

/** "2 minutes", "40 seconds": as one would say it. */
function spokenTime(seconds: number): string {
  if (seconds < 60) return counted(Math.max(1, seconds), "second", "seconds");
  if (seconds < 3600) return counted(Math.floor(seconds / 60), "minute", "minutes");
  return duration(seconds);
}

function secondsOf(entry: Waiting): number {
  return entry.kind === "beat" ? entry.reading.seconds : 0;
}

/** "3 answers and 2 minutes"; null when nothing waits. A page read to its end without a second is "1 note". */
export function amountOf(waiting: readonly Waiting[]): string | null {
  const answers = waiting.filter((entry) => entry.kind === "answer").length;
  const seconds = waiting.reduce((sum, entry) => sum + secondsOf(entry), 0);
  const parts = [
    answers > 0 && counted(answers, "answer", "answers"),
    seconds > 0 && spokenTime(seconds),
  ].filter((part): part is string => Boolean(part));
  if (parts.length > 0) return list(parts);
  return waiting.length > 0 ? counted(waiting.length, "mark", "marks") : null;
}

/** The first words: why nothing is saved at the moment. */
export function reasonFor(trouble: QueueState["trouble"], offline: boolean): string {
  if (offline) return "Offline";
  if (trouble === "signed_out") return "You have been signed out";
  if (trouble === "other_person") return "Somebody else is signed in here now";
  return "The server cannot be reached";
}

/** "Offline: 3 answers and 2 minutes wait to be saved." */
export function waitingSentence(
  waiting: readonly Waiting[],
  trouble: QueueState["trouble"],
  offline: boolean,
): string {
  const amount = amountOf(waiting);
  const reason = reasonFor(trouble, offline);
  if (!amount) return `${reason}.`;
  const one = /^1 \w+$/.test(amount);
  return `${reason}: ${amount} ${one ? "waits" : "wait"} to be saved.`;
}

/** What the person can do, or need not do. */
export function adviceFor(
  { trouble, durable }: Pick<QueueState, "trouble" | "durable">,
  offline: boolean,
): string {
  if (!durable) return "Leave this page open: this browser keeps nothing beyond it.";
  if (!offline && (trouble === "signed_out" || trouble === "other_person"))
    return "It is kept in this browser, and sent when you sign in again.";
  return "Keep going: what you do is kept in this browser and sent when you are back.";
}

export interface WaitingLine {
  title: string;
  words: string;
}

/** What waits or was refused, a line a content or question, in the order it happened. */
export function linesOf(entries: readonly Waiting[]): WaitingLine[] {
  const seconds = new Map<string, number>();
  const lines: WaitingLine[] = [];
  for (const entry of entries) {
    if (entry.kind === "answer") lines.push({ title: entry.title, words: "1 answer" });
    else seconds.set(entry.title, (seconds.get(entry.title) ?? 0) + entry.reading.seconds);
  }
  for (const [title, total] of seconds) lines.push({ title, words: spokenTime(total) });
  return lines;
}
