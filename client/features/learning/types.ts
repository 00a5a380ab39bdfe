import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Training = Schemas["Training"];
export type OutlineItem = Schemas["OutlineItem"];
export type Requirement = Schemas["Requirement"];
export type Closed = Schemas["Closed"];
export type News = Schemas["News"];
/** Played parts as ranges [from, to) of seconds. The client of the API knows no tuples. */
export type Ranges = number[][];
export type LearnerContent = Omit<Schemas["LearnerContent"], "watched"> & {
  watched: Ranges | null;
};
export type BeatenContent = Omit<Schemas["BeatenContent"], "watched"> & { watched: Ranges | null };
export type BeatAnswer = Omit<Schemas["HeartbeatAnswer"], "content"> & { content: BeatenContent };
export type MediaLesson = Schemas["LearnerMedia"];
export type TextLesson = Schemas["LearnerText"];

/** All contents of a training in reading order. */
export function contentsOf(training: Training): OutlineItem[] {
  return training.sections.flatMap((section) => section.contents);
}
