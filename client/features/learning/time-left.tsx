"use client";

import { useParams } from "next/navigation";
import { useServerNow } from "@/lib/server-clock";
import { ClockFace } from "./clock-face";
import { nextEnd } from "./deadline";
import { useTraining } from "./training-provider";
import { contentsOf } from "./types";

/** The clock in the bar, as the server keeps it: of the training or of the content that is open. */
export function TimeLeft() {
  const { training, clock, place } = useTraining();
  const { content } = useParams<{ content?: string }>();
  const now = useServerNow(clock, training.now);
  const open = contentsOf(training).find((item) => item.id === content);
  const end = nextEnd(training, open && !open.locked ? open : null, now);
  if (!end) return null;
  return <ClockFace end={end} left_seconds={(Date.parse(end.at) - now) / 1000} place={place} />;
}
