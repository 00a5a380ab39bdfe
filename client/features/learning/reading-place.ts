import { type RefObject, useEffect, useRef, useState } from "react";

/** Under the bar: what is above this line of the window has been read. */
const LINE_PX = 72;
/** Nobody needs to be led to the first lines, nor back to the last ones. */
const LEAST = 0.02;
const MOST = 0.98;

/** How much of a box lies above the line, 0 to 1. */
export function shareAbove(box: { top: number; height: number }, line_px = LINE_PX): number {
  if (box.height <= 0) return 0;
  return Math.min(1, Math.max(0, (line_px - box.top) / box.height));
}

/** How far to scroll from the top of the page, so that this share lies above the line. */
export function scrollFor(
  share: number,
  box: { top: number; height: number },
  scrolled_px: number,
  line_px = LINE_PX,
): number {
  return Math.max(0, Math.round(scrolled_px + box.top + share * box.height - line_px));
}

/** Whether the place is worth going back to. */
export function isWorthRestoring(share: number | null): share is number {
  return share !== null && share > LEAST && share < MOST;
}

interface Options {
  text: RefObject<HTMLElement | null>;
  /** Where the reader was, as the server knows it; null to begin at the top. */
  start: number | null;
  onMove: (share: number) => void;
}

/** Leads back to where the reader was, once, and tells where they are. True while that is fresh. */
export function useReadingPlace({ text, start, onMove }: Options): boolean {
  const [restored, setRestored] = useState(false);
  const first = useRef(start);
  const moved = useRef(onMove);
  useEffect(() => {
    moved.current = onMove;
  });

  useEffect(() => {
    const box = text.current;
    const share = first.current;
    // A place that the browser or an address asks for comes first.
    if (!box || !isWorthRestoring(share) || window.scrollY > 0 || location.hash) return;
    return restore(box, share, () => setRestored(true));
  }, [text]);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (text.current) moved.current(shareAbove(text.current.getBoundingClientRect()));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
    };
  }, [text]);
  return restored;
}

const SIGNS = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
const SETTLE_MS = 2500;

/** Goes there, and again while images and fonts still move the text, until the person takes over. */
function restore(box: HTMLElement, share: number, onDone: () => void): () => void {
  const go = () =>
    window.scrollTo({
      top: scrollFor(share, box.getBoundingClientRect(), window.scrollY),
      behavior: "instant",
    });
  const observer = new ResizeObserver(go);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, stop);
  };
  const timer = setTimeout(stop, SETTLE_MS);
  // After the router's own scrolling to the top of a new page.
  const frame = requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      go();
      observer.observe(box);
      onDone();
    }),
  );
  for (const sign of SIGNS) window.addEventListener(sign, stop, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
