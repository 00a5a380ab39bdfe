import { counted, dueWords, duration, exactMoment, fullDate, type Place } from "@/lib/format";
import { contentsOf, type Training } from "./types";

export interface Rule {
  key: string;
  sentence: string;
  /** The exact moment behind a date. */
  exact?: string;
}

/** The rules of a training as sentences with this person's own dates. */
export function rulesOf(training: Training, place: Place): Rule[] {
  if (training.closed && training.closed.code !== "paused")
    return [extent(training)].filter((rule) => rule !== null);
  return [
    extent(training),
    due(training, place),
    order(training),
    clock(training, place),
    reward(training),
  ].filter((rule) => rule !== null);
}

function extent(training: Training): Rule | null {
  const contents = contentsOf(training);
  if (contents.length === 0) return null;
  const minutes = contents.reduce((sum, item) => sum + item.estimated_minutes, 0);
  const optional = contents.filter((item) => !item.is_required).length;
  const aside = optional > 0 ? `, ${counted(optional, "is", "are")} optional` : "";
  const time = minutes > 0 ? ` It takes about ${duration(minutes * 60)}.` : "";
  return {
    key: "extent",
    sentence: `There ${contents.length === 1 ? "is" : "are"} ${counted(contents.length, "content", "contents")}${aside}.${time}`,
  };
}

function due(training: Training, place: Place): Rule | null {
  if (training.status === "completed" || !training.due_at) return null;
  const { words, tone } = dueWords(training.due_at, training.now, place);
  const when = tone === "later" ? `Due on ${fullDate(training.due_at, place)}` : words;
  const late = training.late_completion
    ? "You can still finish after that; it is marked as late."
    : "After that it closes.";
  return {
    key: "due",
    sentence: `${when}. ${late}`,
    exact: exactMoment(training.due_at, place),
  };
}

function order({ sequential, status }: Training): Rule | null {
  return sequential && status !== "completed"
    ? { key: "order", sentence: "Contents open one after the other, as you finish them." }
    : null;
}

function reward({ status }: Training): Rule | null {
  if (status === "completed") return null;
  return { key: "done", sentence: "When everything required is done, you get a certificate." };
}

function clock(training: Training, place: Place): Rule | null {
  const { time_limit_minutes, time_limit_ends_at, status } = training;
  if (time_limit_minutes === null || status === "completed") return null;
  const limit = duration(time_limit_minutes * 60);
  if (!time_limit_ends_at) {
    return {
      key: "clock",
      sentence: `You have ${limit} for all of it, from the moment you start. The clock goes on while you are away; the server keeps it.`,
    };
  }
  return {
    key: "clock",
    sentence: `You have ${limit} for all of it, until ${exactMoment(time_limit_ends_at, place)}.`,
  };
}
