"use client";

import { Search, X } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { clock, counted } from "@/lib/format";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import { currentCue, matching } from "./cues";
import type { Cue } from "./types";

interface Props {
  cues: readonly Cue[];
  time: number;
  onSeek: (seconds: number) => void;
}

/** What is said, line by line: it follows the recording, and a line leads to its moment. */
export function Transcript({ cues, time, onSeek }: Props) {
  const id = useId();
  const [query, setQuery] = useState<string | null>(null);
  const current = currentCue(cues, time);
  const found = useMemo(() => matching(cues, query ?? ""), [cues, query]);
  const list = useFollowing(current, query === null);
  return (
    <section aria-labelledby={id} className="border-line border-y pt-3 pb-4">
      <header className="mb-1.5 flex min-h-10 items-center justify-between gap-3">
        <h2 id={id} className="font-semibold text-14">
          Transcript
        </h2>
        {query !== null && (
          <>
            <Input
              autoFocus
              type="search"
              value={query}
              aria-label="Find in the transcript"
              placeholder="Find in the transcript"
              onChange={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => event.key === "Escape" && setQuery(null)}
              className="max-w-64 flex-1"
            />
            <span role="status" className="sr-only">
              {counted(found.length, "line", "lines")}
            </span>
          </>
        )}
        <IconButton
          label={query === null ? "Search in the transcript" : "End the search"}
          icon={query === null ? <Search size={18} /> : <X size={18} />}
          onClick={() => setQuery(query === null ? "" : null)}
        />
      </header>
      {found.length === 0 && <p className="py-2 text-ink-2">No line has these words.</p>}
      <ol ref={list} className="-mx-3 max-h-80 overflow-y-auto overscroll-contain">
        {found.map(({ cue, at }) => (
          <li key={at} data-cue={at}>
            <button
              type="button"
              aria-current={at === current || undefined}
              onClick={() => onSeek(cue.from_seconds)}
              className={cx(
                "grid w-full grid-cols-[44px_minmax(0,1fr)] gap-3 rounded-s px-3 py-1.5 text-start text-[15px] leading-[1.55]",
                at === current
                  ? "bg-accent-soft font-medium text-ink"
                  : "text-ink-2 hover:bg-sunken hover:text-ink",
              )}
            >
              <span
                className={cx(
                  "num text-12 leading-[23px]",
                  at === current ? "text-accent" : "text-ink-3",
                )}
              >
                {clock(cue.from_seconds)}
              </span>
              <span>{cue.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Keeps the current line in sight inside the list, never moving the page; a person's own scrolling rules. */
function useFollowing(current: number, follow: boolean) {
  const list = useRef<HTMLOListElement>(null);
  const touched = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const touch = () => {
      touched.current = performance.now();
    };
    for (const sign of ["wheel", "touchmove", "keydown"])
      box.addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of ["wheel", "touchmove", "keydown"]) box.removeEventListener(sign, touch);
    };
  }, []);
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>(`[data-cue="${current}"]`);
    if (!follow || !box || !row || performance.now() - touched.current < 5000) return;
    const top = row.offsetTop - box.offsetTop - box.clientHeight / 3;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: Math.max(0, top), behavior: still ? "instant" : "smooth" });
  }, [current, follow]);
  return list;
}
