import { CirclePlay, FileText, Headphones, ListChecks, type LucideIcon } from "lucide-react";
import type { ContentType } from "./types";

/** How each kind of content is drawn and called. */
export const KINDS: Record<ContentType, { icon: LucideIcon; word: string; hint: string }> = {
  text: { icon: FileText, word: "Text", hint: "Headings, lists, tables and pictures to read" },
  video: { icon: CirclePlay, word: "Video", hint: "An upload or an address, with captions" },
  audio: { icon: Headphones, word: "Audio", hint: "A recording to listen to" },
  quiz: { icon: ListChecks, word: "Quiz", hint: "Questions with a pass mark" },
};

export const KIND_ORDER = ["text", "video", "audio", "quiz"] as const;

export function KindIcon({ type, size = 16 }: { type: ContentType; size?: number }) {
  const { icon: Icon, word } = KINDS[type];
  return <Icon size={size} role="img" aria-label={word} />;
}
