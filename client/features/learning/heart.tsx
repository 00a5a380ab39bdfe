"use client";

import { useHeart } from "./heartbeat/use-heart";

/** Heartbeats for a content whose page is not a lesson: an attempt at a quiz. */
export function Heart({ content }: { content: string }) {
  useHeart(content, true);
  return null;
}
