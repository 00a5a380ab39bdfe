"use client";

import { CloudAlert, CloudCheck, CloudUpload, Timer, X } from "lucide-react";
import { counted, exactMoment, type Place, timeWithSeconds } from "@/lib/format";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { iconButtonClass } from "@/ui/icon-button-class";
import { clockOf, type Nearness, nearnessOf, spokenLeft } from "./attempt-clock";
import type { SaveState } from "./save-state";
import type { AttemptState } from "./use-attempt";

interface Props {
  state: AttemptState;
  place: Place;
  now_ms: number;
}

/** The bar over an attempt: leave, what it is, what is saved, how long it still is open. */
export function AttemptBar({ state, place, now_ms }: Props) {
  const { attempt } = state;
  const open = attempt.result === null;
  return (
    <>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-paper px-3 sm:px-4">
        <AppLink
          href={paths.lesson(attempt.invitation_id, attempt.content_id)}
          aria-label={open ? "Leave the quiz; your answers stay saved" : "Back to the quiz"}
          className={iconButtonClass("m")}
        >
          <X size={18} aria-hidden />
        </AppLink>
        <div className="min-w-0 leading-tight">
          <p className="truncate font-semibold">{attempt.title}</p>
          <p className="truncate text-12 text-ink-2">{attempt.program_title}</p>
        </div>
        <div className="ms-auto flex flex-none items-center gap-4">
          {open && (
            <span className="max-sm:hidden">
              <SaveStatus saving={state.saving.all} place={place} />
            </span>
          )}
          {open && attempt.ends_at && (
            <Clock ends_at={attempt.ends_at} now_ms={now_ms} place={place} />
          )}
        </div>
      </header>
      {open && (
        <section
          aria-label="State of the attempt"
          className="flex min-h-10 items-center justify-between gap-4 border-line border-b px-4 py-2 sm:hidden"
        >
          <SaveStatus saving={state.saving.all} place={place} />
          <span className="num flex-none text-13 text-ink-2">Attempt {attempt.number}</span>
        </section>
      )}
    </>
  );
}

/** One live region, whatever it says now. */
function SaveStatus({ saving, place }: { saving: SaveState; place: Place }) {
  const { icon: Icon, tone, words } = saveWords(saving, place);
  return (
    <span role="status" className="num inline-flex items-center gap-1.5 text-13 text-ink-2">
      <Icon size={16} className={tone} aria-hidden />
      {words}
    </span>
  );
}

function saveWords(saving: SaveState, place: Place) {
  switch (saving.kind) {
    case "saving":
      return { icon: CloudUpload, tone: "text-ink-3", words: "Saving…" };
    case "saved":
      return {
        icon: CloudCheck,
        tone: "text-green",
        words: `Saved ${timeWithSeconds(saving.at, place)}`,
      };
    case "waiting":
      return {
        icon: CloudAlert,
        tone: "text-amber",
        words: `Offline: ${counted(saving.questions, "answer waits", "answers wait")} here`,
      };
    case "refused":
      return { icon: CloudAlert, tone: "text-red", words: saving.message };
    default:
      return { icon: CloudCheck, tone: "text-ink-3", words: "Answers are saved as you give them" };
  }
}

const CLOCK_LOOK: Record<Nearness, string> = {
  far: "border-line-strong bg-surface",
  soon: "border-amber bg-amber-soft text-amber",
  last: "border-red bg-red-soft text-red",
  over: "border-red bg-red-soft text-red",
};

function Clock({ ends_at, now_ms, place }: { ends_at: string; now_ms: number; place: Place }) {
  const left = Math.max(0, (Date.parse(ends_at) - now_ms) / 1000);
  const near = nearnessOf(left);
  return (
    <span
      role="timer"
      aria-label={`${spokenLeft(left)}, kept by the server`}
      title={`The server closes the attempt ${exactMoment(ends_at, place)}`}
      className={cx(
        "num inline-flex h-9 items-center gap-2 whitespace-nowrap rounded-s border px-3 font-semibold text-16",
        CLOCK_LOOK[near],
      )}
    >
      <Timer size={18} className={near === "far" ? "text-ink-3" : undefined} aria-hidden />
      {clockOf(left)}
    </span>
  );
}
