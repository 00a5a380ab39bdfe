import { counted, duration, list } from "@/lib/format";
import type { Beat, OutlineItem } from "./types";

const KIND: Record<OutlineItem["content_type"], string> = {
  video: "of video",
  audio: "of audio",
  text: "of reading",
  quiz: "in a quiz",
};

export interface WaitingLine {
  content_id: string;
  title: string;
  words: string;
}

/** What waits, a line a content in the order it happened. */
export function waitingLines(
  beats: readonly Beat[],
  contents: readonly OutlineItem[],
): WaitingLine[] {
  const seconds = new Map<string, number>();
  for (const beat of beats)
    seconds.set(beat.content_id, (seconds.get(beat.content_id) ?? 0) + beat.seconds);
  return [...seconds].map(([content_id, total]) => {
    const item = contents.find((one) => one.id === content_id);
    return {
      content_id,
      title: item?.title ?? "Another content",
      words: `${duration(total)} ${KIND[item?.content_type ?? "text"]}`,
    };
  });
}

/** "3 min of video and 20 s of reading wait here". */
export function waitingSentence(lines: readonly WaitingLine[]): string {
  if (lines.length === 0) return "Nothing waits to be sent";
  if (lines.length > 3) return `${counted(lines.length, "content", "contents")} wait here`;
  return `${list(lines.map((line) => line.words))} ${lines.length === 1 ? "waits" : "wait"} here`;
}
