"use client";

import { CloudCheck, CloudOff, WifiOff } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useOffline } from "@/lib/connection";
import { paths } from "@/lib/paths";
import type { QueueState } from "@/lib/queue/board";
import { useQueue, useQueueState } from "@/lib/queue/use-queue";
import { RefusedNotice } from "./refused-notice";
import { useHeldBack } from "./use-held-back";
import { adviceFor, linesOf, waitingSentence } from "./waiting-words";

/** At the lower edge: what is not saved yet and why, what never will be, and why one stays here. */
export function OfflineBanner() {
  const queue = useQueue();
  const state = useQueueState(queue);
  const offline = useOffline();
  const away = offline || (state.trouble !== null && state.waiting.length > 0);
  const heldBack = useHeldBack(queue, state.trouble);
  const back = useJustBack(away, state.waiting.length);
  // Not before it has been read, which is after the page has come alive: no server knows of it.
  if (!queue || !state.ready) return null;
  return (
    <div
      data-queue="ready"
      className="pointer-events-none sticky bottom-4 z-20 mx-auto grid max-w-[752px] gap-2 px-4 *:pointer-events-auto"
    >
      <div role="status">
        {away && <Away state={state} offline={offline} />}
        {back && <Back />}
      </div>
      <div role="alert">
        {heldBack && offline === heldBack.offline && (
          <p className="rounded-m border border-line-strong bg-surface px-4 py-3 shadow-float">
            That page is not here without a connection. Stay on this one; the way is open again when
            you are back.
          </p>
        )}
      </div>
      {state.refused.length > 0 && (
        <RefusedNotice refused={state.refused} onRead={() => void queue.putAway()} />
      )}
    </div>
  );
}

const BOX =
  "mt-8 grid grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-2 rounded-m bg-ink px-4 py-3 text-paper shadow-float max-sm:grid-cols-[20px_minmax(0,1fr)]";
const BUTTON =
  "inline-flex h-9 items-center rounded-s border border-[color-mix(in_oklch,var(--paper),transparent_60%)] px-3.5 font-medium max-sm:col-start-2 max-sm:h-10 max-sm:justify-self-start";

function Away({ state, offline }: { state: QueueState; offline: boolean }) {
  const [open, setOpen] = useState(false);
  const here = usePathname();
  const lines = linesOf(state.waiting);
  const mustSignIn =
    !offline && (state.trouble === "signed_out" || state.trouble === "other_person");
  const Icon = offline ? WifiOff : CloudOff;
  return (
    <div className={BOX}>
      <Icon size={20} aria-hidden />
      <p className="num">
        <b className="font-semibold">{waitingSentence(state.waiting, state.trouble, offline)}</b>{" "}
        {adviceFor(state, offline)}
      </p>
      {mustSignIn ? (
        <a href={paths.signIn(here)} className={BUTTON}>
          Sign in
        </a>
      ) : (
        lines.length > 0 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className={BUTTON}
          >
            {open ? "Hide what waits" : "Show what waits"}
          </button>
        )
      )}
      {open && (
        <ul className="num col-start-2 col-end-[-1] max-h-48 overflow-y-auto text-13">
          {lines.map((line) => (
            <li key={line.title} className="flex justify-between gap-4 py-0.5">
              <span className="min-w-0 truncate">{line.title}</span>
              <span className="flex-none">{line.words}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Back() {
  return (
    <p className={BOX}>
      <CloudCheck size={20} aria-hidden />
      <b className="font-semibold">You are back. Everything is saved.</b>
    </p>
  );
}

const SHOWN_MS = 6_000;

/** True for a moment after what waited has been saved. */
function useJustBack(away: boolean, waiting: number): boolean {
  const [had, setHad] = useState(false);
  const [shown, setShown] = useState(false);
  if (away && waiting > 0 && !had) setHad(true);
  if (!away && waiting === 0 && had) {
    setHad(false);
    setShown(true);
  }
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown && !away;
}
