"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { clock } from "@/lib/format";
import { without } from "./played";
import type { Stretch } from "./types";

interface Props {
  duration: number;
  time: number;
  watched: readonly Stretch[];
  /** Played on this page; what the server has of it is in `watched`, too. */
  pending: readonly Stretch[];
  share_percent: number | null;
  onSeek: (seconds: number) => void;
}

const KEY_STEP: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/**
 * Where the recording is, and honestly what of it was played: filled where the
 * server has it, paler where it is on its way, a tick at the share that counts.
 */
export function Scrubber({ duration, time, watched, pending, share_percent, onSeek }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const commit = useRef(onSeek);
  useEffect(() => {
    commit.current = onSeek;
  });
  useEffect(() => {
    const range = input.current;
    if (!range) return;
    // The browser's own "change": once, when the handle is let go.
    const done = () => {
      commit.current(Number(range.value));
      setDragged(null);
    };
    range.addEventListener("change", done);
    return () => range.removeEventListener("change", done);
  }, []);

  const whole = Math.max(duration, 0.1);
  const shown = Math.min(dragged ?? time, whole);
  const place = (seconds: number) => `${Math.min(100, (seconds / whole) * 100)}%`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEY_STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSeek(Math.min(Math.max(0, time + step), whole));
  };

  return (
    <div className="relative h-5 min-w-10 flex-1 rounded-xs has-focus-visible:outline-2 has-focus-visible:outline-[oklch(0.8_0.12_165)] has-focus-visible:outline-offset-4">
      <span className="absolute inset-x-0 top-2 h-1 rounded-full bg-[oklch(1_0_0/0.2)]" />
      {without(pending, watched).map(([from, to]) => (
        <Part
          key={`p${from}`}
          from={place(from)}
          width={place(to - from)}
          look="bg-[oklch(0.8_0.12_165/0.5)]"
        />
      ))}
      {watched.map(([from, to]) => (
        <Part
          key={`w${from}`}
          from={place(from)}
          width={place(to - from)}
          look="bg-[oklch(0.8_0.12_165)]"
        />
      ))}
      {share_percent !== null && share_percent < 100 && (
        <span
          className="absolute top-1 h-3 w-0.5 bg-on-night"
          style={{ insetInlineStart: `${share_percent}%` }}
        />
      )}
      <span
        className="absolute top-[3px] -ms-[7px] size-3.5 rounded-full bg-[oklch(1_0_0)]"
        style={{ insetInlineStart: place(shown) }}
      />
      <input
        ref={input}
        type="range"
        aria-label="Position"
        aria-valuetext={`${clock(shown)} of ${clock(duration)}`}
        min={0}
        max={whole}
        step={0.1}
        value={shown}
        onChange={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
        className="absolute -inset-y-2 inset-x-0 m-0 w-full cursor-pointer opacity-0"
      />
    </div>
  );
}

function Part({ from, width, look }: { from: string; width: string; look: string }) {
  return (
    <span
      className={`absolute top-2 h-1 rounded-xs ${look}`}
      style={{ insetInlineStart: from, inlineSize: width }}
    />
  );
}
