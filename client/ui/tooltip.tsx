"use client";

import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useState,
} from "react";
import { createPortal } from "react-dom";

const DELAY_MS = 400;
const GAP = 6;

interface Place {
  left: number;
  top: number;
  above: boolean;
}

interface TriggerProps {
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
}

export interface TooltipProps {
  /** Never the only place where something is said: the trigger has its own name. */
  content: ReactNode;
  /** The trigger: an element that can be focused. */
  children: ReactElement<TriggerProps>;
}

/** Above the element where there is room, else below; in the middle, but on the screen. */
function placeOver(element: HTMLElement): Place {
  const box = element.getBoundingClientRect();
  const above = box.top > 48;
  const middle = box.left + box.width / 2;
  return {
    left: Math.min(Math.max(middle, 72), innerWidth - 72),
    top: above ? box.top - GAP : box.bottom + GAP,
    above,
  };
}

/** The name of an icon, for those who see. It repeats the trigger's own name and is silent itself. */
export function Tooltip({ content, children }: TooltipProps) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    if (!target) return setPlace(null);
    const timer = setTimeout(() => setPlace(placeOver(target)), DELAY_MS);
    const hide = () => setTarget(null);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    addEventListener("keydown", onKey);
    addEventListener("scroll", hide, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", onKey);
      removeEventListener("scroll", hide, { capture: true });
    };
  }, [target]);

  const { props } = children;
  const trigger = cloneElement(children, {
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      if (event.pointerType === "mouse") setTarget(event.currentTarget);
    },
    onPointerLeave: (event) => {
      props.onPointerLeave?.(event);
      setTarget(null);
    },
    onFocus: (event) => {
      props.onFocus?.(event);
      if (event.currentTarget.matches(":focus-visible")) setTarget(event.currentTarget);
    },
    onBlur: (event) => {
      props.onBlur?.(event);
      setTarget(null);
    },
  });

  return (
    <>
      {trigger}
      {place &&
        createPortal(
          <span
            aria-hidden
            style={{
              left: place.left,
              top: place.top,
              translate: place.above ? "-50% -100%" : "-50% 0",
            }}
            className="pointer-events-none fixed z-60 max-w-72 rounded-s bg-ink px-2 py-1 text-12 text-paper leading-snug"
          >
            {content}
          </span>,
          document.body,
        )}
    </>
  );
}
