"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type RunningUpload, uploads } from "./uploads";

/** The uploads to a team, of this window; asks before closing it would cut one off. */
export function useUploads(team: string): RunningUpload[] {
  const all = useSyncExternalStore(uploads.subscribe, uploads.all, uploads.none);
  const mine = all.filter((upload) => upload.team === team);
  const busy = mine.some((upload) => upload.state === "sending");
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
  return mine;
}
