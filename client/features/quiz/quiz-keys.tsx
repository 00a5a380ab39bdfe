import { Kbd } from "@/ui/kbd";
import type { ShortcutGroup } from "@/ui/shortcuts-dialog";

export const QUIZ_KEYS: ShortcutGroup[] = [
  {
    title: "In a quiz",
    lines: [
      { keys: ["A", "Z"], joint: "to", does: "Choose an option" },
      { keys: ["Enter", "→"], does: "Next question" },
      { keys: ["←"], does: "Previous question" },
      { keys: ["F"], does: "Flag for review" },
      { keys: ["?"], does: "This list" },
    ],
  },
];

/** The most useful keys under a question. */
export function KeyHints({ count }: { count: number }) {
  const last = String.fromCharCode(64 + Math.max(count, 1));
  const hint = "inline-flex items-center gap-1.5";
  return (
    <p className="mt-5 flex flex-wrap gap-x-5 gap-y-2 text-13 text-ink-3 max-sm:hidden">
      {count > 1 && (
        <span className={hint}>
          <Kbd>A</Kbd> to <Kbd>{last}</Kbd> choose
        </span>
      )}
      <span className={hint}>
        <Kbd>Enter</Kbd> next
      </span>
      <span className={hint}>
        <Kbd>F</Kbd> flag
      </span>
      <span className={hint}>
        <Kbd>?</Kbd> all shortcuts
      </span>
    </p>
  );
}
