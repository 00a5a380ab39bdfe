"use client";

import { Keyboard, ListTree } from "lucide-react";
import { useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/drawer";
import { IconButton } from "@/ui/icon-button";
import { type ShortcutGroup, ShortcutsDialog } from "@/ui/shortcuts-dialog";
import { Outline } from "./outline";

/** Opens the outline where there is no room beside the content. */
export function OutlineButton() {
  const [open, setOpen] = useState(false);
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

const GROUPS: ShortcutGroup[] = [
  {
    title: "Contents",
    lines: [
      { keys: ["N"], does: "Next content" },
      { keys: ["P"], does: "Previous content" },
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
      { keys: ["F"], does: "Full screen" },
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
        Shortcuts
      </Button>
      <ShortcutsDialog open={open} onOpenChange={setOpen} groups={GROUPS} />
    </>
  );
}
