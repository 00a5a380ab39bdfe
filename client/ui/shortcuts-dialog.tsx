"use client";

import { Dialog } from "./dialog";
import { Kbd } from "./kbd";

interface ShortcutLine {
  keys: string[];
  /** Between the keys: "to" for a range, "or" for a choice. */
  joint?: string;
  does: string;
}

export interface ShortcutGroup {
  title: string;
  lines: ShortcutLine[];
}

export interface ShortcutsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: ShortcutGroup[];
}

/** What the keyboard can do on this page. */
export function ShortcutsDialog({ open, onOpenChange, groups }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" width="s">
      <div className="grid gap-5 pb-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 font-semibold text-13 text-ink-2">{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div
                  key={line.does}
                  className="flex items-center justify-between gap-4 border-line border-b py-2 last:border-b-0"
                >
                  <dt>{line.does}</dt>
                  <dd className="flex flex-none items-center gap-1.5 text-13 text-ink-3">
                    {line.keys.map((key, at) => (
                      <span key={key} className="flex items-center gap-1.5">
                        {at > 0 && (line.joint ?? "or")}
                        <Kbd>{key}</Kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
