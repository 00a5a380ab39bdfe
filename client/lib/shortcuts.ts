import { useEffect, useRef } from "react";

/** What keys do: "f", "Shift+f", "?", "Enter", " " or "ArrowLeft", as `KeyboardEvent.key` names them. */
export type ShortcutMap = Record<string, (event: KeyboardEvent) => void>;

const TYPED_INTO = "input:not([type=radio],[type=checkbox],[type=range]),textarea,select";

/** Whether the key belongs to what has the focus: a field, a floating part, a button for Enter and space. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (target.closest(`${TYPED_INTO},[contenteditable=true],[role=dialog],[role=menu]`)) return true;
  const presses = event.key === "Enter" || event.key === " ";
  return presses && target.closest("button,a[href],summary") !== null;
}

/** "f", "Shift+f", "?", "ArrowLeft": Shift is told only of letters, for the others it makes the key. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const name = key.toLowerCase();
  return shiftKey && /^\p{L}$/u.test(name) ? `Shift+${name}` : name;
}

/** Keys that act anywhere on the page while the component is shown, unless somebody types. */
export function useShortcuts(shortcuts: ShortcutMap): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (belongsElsewhere(event)) return;
      const key = nameOf(event);
      const act = current.current[key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
