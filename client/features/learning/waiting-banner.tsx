"use client";

import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useTraining } from "./training-provider";
import { contentsOf } from "./types";
import { waitingLines, waitingSentence } from "./waiting";

function useOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return offline;
}

/** Says that the server cannot be reached and what waits until it can. */
export function WaitingBanner() {
  const { queue, training } = useTraining();
  const [open, setOpen] = useState(false);
  const offline = useOffline();
  if (!offline && !queue.stuck) return <div role="status" />;
  const lines = waitingLines(queue.waiting, contentsOf(training));
  return (
    <div
      role="status"
      className="sticky bottom-4 z-20 mt-8 grid grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-2 rounded-m bg-ink px-4 py-3 text-paper shadow-float max-sm:grid-cols-[20px_minmax(0,1fr)]"
    >
      <WifiOff size={20} aria-hidden />
      <p>
        <b className="font-semibold">
          {offline ? "You are offline." : "The server cannot be reached."}
        </b>{" "}
        {lines.length > 0
          ? `Keep going and leave this page open: ${waitingSentence(lines)} and ${lines.length > 1 ? "are" : "is"} sent when you are back.`
          : "Keep going and leave this page open: what you do is kept here and sent when you are back."}
      </p>
      {lines.length > 0 && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="h-9 rounded-s border border-[color-mix(in_oklch,var(--paper),transparent_60%)] px-3.5 font-medium max-sm:col-start-2 max-sm:h-10 max-sm:justify-self-start"
        >
          {open ? "Hide what waits" : "Show what waits"}
        </button>
      )}
      {open && (
        <ul className="num col-start-2 col-end-[-1] text-13">
          {lines.map((line) => (
            <li key={line.content_id} className="flex justify-between gap-4 py-0.5">
              <span className="min-w-0 truncate">{line.title}</span>
              <span className="flex-none">{line.words}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
