"use client";

import { Minimize2, ScanEye } from "lucide-react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { Kbd } from "@/ui/kbd";
import { FOCUS_COOKIE } from "./focus-cookie";

interface FocusContext {
  on: boolean;
  toggle: () => void;
}

const Context = createContext<FocusContext>({ on: false, toggle: () => {} });

export function useFocusMode(): FocusContext {
  return useContext(Context);
}

const YEAR_SECONDS = 31_536_000;

/** The content alone, without bar and outline; what was chosen last holds on this device. */
export function FocusMode({ initial, children }: { initial: boolean; children: ReactNode }) {
  const [on, setOn] = useState(initial);
  const toggle = useCallback(() => {
    const age_seconds = on ? 0 : YEAR_SECONDS;
    // biome-ignore lint/suspicious/noDocumentCookie: the server reads it, so that nothing jumps on load
    document.cookie = `${FOCUS_COOKIE}=1; path=/learn; max-age=${age_seconds}; samesite=lax`;
    setOn(!on);
  }, [on]);
  useShortcuts({ f: toggle });
  const value = useMemo(() => ({ on, toggle }), [on, toggle]);
  return (
    <Context value={value}>
      <div data-focus={on || undefined} className="group/viewer">
        {children}
      </div>
    </Context>
  );
}

/** In the bar: hides the bar itself and the outline. */
export function FocusButton() {
  const { on, toggle } = useFocusMode();
  return (
    <IconButton
      label="Focus: only the content (F)"
      icon={<ScanEye size={18} aria-hidden />}
      aria-pressed={on}
      onClick={toggle}
      className="max-md:hidden"
    />
  );
}

/** The way back, and what must not be hidden: the clock. */
export function FocusCorner({ children }: { children: ReactNode }) {
  const { on, toggle } = useFocusMode();
  const back = useRef<HTMLButtonElement>(null);
  const entered = useRef(on);
  useEffect(() => {
    // The button that was pressed is gone with the bar.
    if (on && !entered.current) back.current?.focus({ preventScroll: true });
    entered.current = on;
  }, [on]);
  if (!on) return null;
  return (
    <div className="fixed end-3 top-3 z-30 flex items-center gap-2 print:hidden">
      {children}
      <button
        ref={back}
        type="button"
        onClick={toggle}
        className="inline-flex h-9 items-center gap-2 rounded-s border border-line bg-paper px-3 text-13 text-ink-2 hover:border-edge hover:text-ink max-sm:h-11"
      >
        <Minimize2 size={16} aria-hidden />
        <span className="max-sm:sr-only">Leave focus</span>
        <Kbd className="max-sm:hidden">F</Kbd>
      </button>
    </div>
  );
}
