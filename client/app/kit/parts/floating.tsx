"use client";

import { CalendarPlus, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { setPaletteOpen } from "@/ui/commands";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Dialog } from "@/ui/dialog";
import { Drawer } from "@/ui/drawer";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Textarea } from "@/ui/input";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { Popover } from "@/ui/popover";
import { Tabs } from "@/ui/tabs";
import { notify } from "@/ui/toasts";

export function Floating() {
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const [tab, setTab] = useState("all");
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-3">
        <Menu
          trigger={
            <IconButton label="More" tone="framed" tooltip={false} icon={<Ellipsis size={18} />} />
          }
          align="start"
        >
          <MenuItem icon={<Pencil />} onSelect={() => undefined}>
            Rename
          </MenuItem>
          <MenuItem
            icon={<CalendarPlus />}
            hint="Gives a new date and a reason"
            onSelect={() => undefined}
          >
            Extend…
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={() => setConfirm(true)}>
            Delete
          </MenuItem>
        </Menu>
        <Popover trigger={<Button>How is this counted?</Button>} title="The server keeps the time">
          <p className="text-13 text-ink-2">
            Each part of the video counts once, and only while this page is visible.
          </p>
        </Popover>
        <Button onClick={() => setDialog(true)}>Dialog</Button>
        <Button onClick={() => setConfirm(true)}>Confirm</Button>
        <Button onClick={() => setDrawer(true)}>Drawer</Button>
        <Button onClick={() => setPaletteOpen(true)}>Palette</Button>
        <Button
          onClick={() =>
            notify({
              title: "Invitation extended",
              description: "Due Friday 4 December",
              action: { label: "Undo", onSelect: () => undefined },
            })
          }
        >
          Toast
        </Button>
      </div>
      <Tabs
        label="Invitations"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: "all", label: "All", panel: <p className="text-ink-2">Everybody.</p> },
          {
            value: "overdue",
            label: "Overdue",
            panel: <p className="text-ink-2">Those who are late.</p>,
          },
        ]}
      />
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title="Extend the deadline"
        description="Leo is told the new date by e-mail."
        footer={
          <>
            <Button onClick={() => setDialog(false)}>Cancel</Button>
            <Button variant="primary" onClick={() => setDialog(false)}>
              Extend
            </Button>
          </>
        }
      >
        <Field label="Reason" hint="Kept in the record.">
          <Textarea />
        </Field>
      </Dialog>
      <ConfirmDialog
        open={confirm}
        onOpenChange={setConfirm}
        danger
        title="Revoke Leo Brandt’s invitation?"
        confirmLabel="Revoke"
        onConfirm={() => new Promise((_, reject) => setTimeout(reject, 600))}
      >
        Leo cannot go on with it. What he did stays in his record.
      </ConfirmDialog>
      <Drawer open={drawer} onOpenChange={setDrawer} label="Outline">
        <p className="p-4">Outline</p>
      </Drawer>
    </div>
  );
}
