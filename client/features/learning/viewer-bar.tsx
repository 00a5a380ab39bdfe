"use client";

import { Keyboard, ListTree } from "lucide-react";
import { useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/drawer";
import { IconButton } from "@/ui/icon-button";
import { type ShortcutGroup, ShortcutsDialog } from "@/ui/shortcuts-dialog";
import { useFocusMode } from "./focus-mode";
import { Outline } from "./outline";

/** Opens the outline where there is no room beside the content. */
export function OutlineButton() {
  const [open, setOpen] = useState(false);
  const { on, toggle } = useFocusMode();
  useShortcuts({
    o: () => {
      if (on) toggle();
      // Beside the content where there is room; after the page has it again.
      requestAnimationFrame(() => {
        if (!focusOutline()) setOpen(true);
      });
    },
  });
  return (
    <>
      <IconButton
        label="Outline"
        icon={<ListTree size={18} aria-hidden />}
        tooltip={false}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="md:hidden"
      />
      <Drawer open={open} onOpenChange={setOpen} label="Outline">
        <Outline onChoose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

/** Leads the keyboard to the row of the content that is open. False where no outline is shown. */
function focusOutline(): boolean {
  const row = document.querySelector<HTMLElement>("nav[data-outline] a[aria-current=page]");
  if (!row || row.offsetParent === null) return false;
  row.focus();
  return true;
}

const GROUPS: ShortcutGroup[] = [
  {
    title: "Contents",
    lines: [
      { keys: ["N"], does: "Next content" },
      { keys: ["P"], does: "Previous content" },
      { keys: ["O"], does: "To the outline" },
      { keys: ["F"], does: "Only the content, or all of it again" },
      { keys: ["?"], does: "This list" },
    ],
  },
  {
    title: "Video and audio",
    lines: [
      { keys: ["Space", "K"], does: "Play or pause" },
      { keys: ["←", "→"], does: "Back or on by 5 seconds" },
      { keys: ["J", "L"], does: "Back or on by 10 seconds" },
      { keys: ["<", ">"], does: "Slower or faster" },
      { keys: ["C"], does: "Captions" },
      { keys: ["M"], does: "Sound on or off" },
      { keys: ["Shift + F"], does: "Full screen" },
    ],
  },
];

/** The list of keys, from the bar or with "?". */
export function ShortcutsButton() {
  const [open, setOpen] = useState(false);
  useShortcuts({ "?": () => setOpen(true) });
  return (
    <>
      <Button
        variant="quiet"
        icon={<Keyboard size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        className="max-md:hidden"
      >
        <span className="max-lg:sr-only">Shortcuts</span>
      </Button>
      <ShortcutsDialog open={open} onOpenChange={setOpen} groups={GROUPS} />
    </>
  );
}
