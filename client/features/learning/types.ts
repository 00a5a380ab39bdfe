import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

export type Training = Schemas["Training"];
export type OutlineItem = Schemas["OutlineItem"];
export type LearnerContent = Schemas["LearnerContent"];
export type Beat = Schemas["Heartbeat"];
export type BeatAnswer = Schemas["HeartbeatAnswer"];
export type BeatenContent = Schemas["BeatenContent"];
export type MediaLesson = Schemas["LearnerMedia"];
export type TextLesson = Schemas["LearnerText"];

/** All contents of a training in reading order. */
export function contentsOf(training: Training): OutlineItem[] {
  return training.sections.flatMap((section) => section.contents);
}
