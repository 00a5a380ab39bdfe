import { endOfDay, momentOf } from "@/lib/zoned";
import type { CorrectionKind, Record, RecordContent } from "./types";

interface Words {
  title: string;
  description: string;
  action: string;
  /** Said when it is done. */
  done: string;
}

const TRAINING: { [Kind in CorrectionKind]: (name: string) => Words } = {
  completed: (name) => ({
    title: "Mark everything required as done",
    description:
      "The training is completed then, with its certificate. That can only be taken back by revoking the certificate.",
    action: "Mark as done",
    done: `${name}’s training is completed`,
  }),
  reset: (name) => ({
    title: "Set the training back",
    description:
      "Everything begins anew with the newest edition: time, scores and what was done are taken out of the training. All of it stays on record here.",
    action: "Set back",
    done: `${name}’s training begins anew`,
  }),
  extended: (name) => ({
    title: "Give more time",
    description: `${name} can go on until the new end. A training that has expired opens again.`,
    action: "Give more time",
    done: `${name} has more time`,
  }),
};

const CONTENT: { [Kind in CorrectionKind]: (title: string) => Words } = {
  completed: (title) => ({
    title: `Mark “${title}” as done`,
    description: "It counts as done from now on. Time and score stay as they are.",
    action: "Mark as done",
    done: `“${title}” is marked as done`,
  }),
  reset: (title) => ({
    title: `Set “${title}” back`,
    description:
      "It begins anew: time, score and what was watched are taken out of the training, and attempts so far count no more. All of it stays on record here.",
    action: "Set back",
    done: `“${title}” begins anew`,
  }),
  extended: (title) => ({
    title: `More time for “${title}”`,
    description: "Its own time limit ends at the moment that you choose.",
    action: "Give more time",
    done: `There is more time for “${title}”`,
  }),
};

/** What a correction says of itself before it is made; of the whole training without a content. */
export function wordsOf(kind: CorrectionKind, name: string, content?: string): Words {
  return content ? CONTENT[kind](content) : TRAINING[kind](name);
}

export interface EndAsked {
  name: "due_at" | "time_limit_ends_at" | "ends_at";
  label: string;
  hint: string;
  withTime: boolean;
}

/** Which ends a correction can move, in order. */
export function endsAsked(
  kind: CorrectionKind,
  record: Record,
  content?: RecordContent,
): EndAsked[] {
  if (kind !== "extended") return [];
  const zone = record.timezone.replaceAll("_", " ");
  if (content)
    return [{ name: "ends_at", label: "New end of its time", hint: zone, withTime: true }];
  const due: EndAsked = {
    name: "due_at",
    label: "New due date",
    hint: `Until the end of the day, ${zone}.`,
    withTime: false,
  };
  if (!record.time_limit_ends_at) return [due];
  return [
    { ...due, hint: `${due.hint} Leave it empty to keep it.` },
    {
      name: "time_limit_ends_at",
      label: "New end of the time limit",
      hint: `${zone}. Leave it empty to keep it.`,
      withTime: true,
    },
  ];
}

type Ends = { [Name in EndAsked["name"]]: string };

/** The chosen local days and times as moments; what is empty is left out. */
export function endsOf(ends: Ends, timezone: string): Partial<Ends> {
  const found: Partial<Ends> = {};
  if (ends.due_at) found.due_at = endOfDay(ends.due_at, timezone);
  for (const name of ["time_limit_ends_at", "ends_at"] as const) {
    if (ends[name]) found[name] = momentOf(`${ends[name]}:00`, timezone);
  }
  return found;
}
