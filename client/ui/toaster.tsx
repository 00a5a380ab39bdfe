"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "./icon-button";
import { type Notice, notices, type ShownNotice } from "./toasts";

const ICON: Record<NonNullable<Notice["tone"]>, React.ReactNode> = {
  green: <CircleCheck size={18} className="text-green" aria-hidden />,
  blue: <Info size={18} className="text-blue" aria-hidden />,
  red: <CircleAlert size={18} className="text-red" aria-hidden />,
};

const NONE: readonly ShownNotice[] = [];
const SECONDS = 6;

/**
 * Where messages from `notify` appear; mounted once, by the root. The region is
 * there from the start, so that screen readers hear what is put into it.
 */
export function Toaster() {
  const shown = useSyncExternalStore(notices.subscribe, notices.all, () => NONE);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed end-4 bottom-4 z-60 grid w-[min(24rem,calc(100vw-2rem))] gap-2 max-sm:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Toast({ notice }: { notice: ShownNotice }) {
  const [held, setHeld] = useState(false);
  const { id, title, description, tone = "green", action } = notice;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => notices.dismiss(id), SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [held, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or focusing in it only keeps it there
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="arrive-motion pointer-events-auto flex items-start gap-3 rounded-m border border-line bg-surface py-2.5 ps-4 pe-2 shadow-float"
    >
      <span className="mt-1.5">{ICON[tone]}</span>
      <div className="min-w-0 flex-1 py-1">
        <p className="font-medium">{title}</p>
        {description && <p className="text-13 text-ink-2">{description}</p>}
        {action && (
          <button
            type="button"
            onClick={() => {
              notices.dismiss(id);
              action.onSelect();
            }}
            className="tap mt-1 font-medium text-13 text-accent hover:text-accent-hover hover:underline"
          >
            {action.label}
          </button>
        )}
      </div>
      <IconButton
        label="Dismiss"
        icon={<X size={16} />}
        size="s"
        tooltip={false}
        onClick={() => notices.dismiss(id)}
      />
    </div>
  );
}
