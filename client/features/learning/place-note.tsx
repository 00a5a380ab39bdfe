"use client";

import { ArrowUp } from "lucide-react";
import { useEffect, useState } from "react";

const SHOWN_MS = 12_000;

/** Said once after the page led back to where the reader was, with the way to the beginning. */
export function PlaceNote() {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  const toBeginning = () => {
    setShown(false);
    window.scrollTo({ top: 0 });
  };
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center print:hidden"
    >
      {shown && (
        <p className="pointer-events-auto flex items-center gap-3 rounded-m border border-line bg-surface py-1.5 ps-4 pe-1.5 text-13 text-ink-2 shadow-float">
          You are where you stopped.
          <button
            type="button"
            onClick={toBeginning}
            className="inline-flex h-9 items-center gap-1.5 rounded-s px-2.5 font-medium text-accent hover:bg-sunken max-sm:h-11"
          >
            <ArrowUp size={16} aria-hidden /> To the beginning
          </button>
        </p>
      )}
    </div>
  );
}
