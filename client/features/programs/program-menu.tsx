"use client";

import { Archive, ArchiveRestore, EllipsisVertical, Trash2, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { paths } from "@/lib/paths";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { archiveProgram, deleteProgram, restoreProgram, unpublishProgram } from "./calls";
import type { Program } from "./types";

interface Act {
  action: string;
  label: string;
  icon: ReactNode;
  danger?: boolean;
  confirm: string;
  title: (title: string) => string;
  /** What will be different, and for whom. */
  consequence: string;
  done: string;
  run: (id: string) => Promise<unknown>;
}

const ACTS: Act[] = [
  {
    action: "unpublish",
    label: "Unpublish…",
    icon: <Undo2 />,
    confirm: "Unpublish",
    title: (title) => `Unpublish “${title}”?`,
    consequence:
      "Nobody can start it, and nobody can be invited. People in progress pause where they are and go on when it is published again. Certificates stand.",
    done: "The program is a draft again",
    run: unpublishProgram,
  },
  {
    action: "archive",
    label: "Archive…",
    icon: <Archive />,
    confirm: "Archive",
    title: (title) => `Archive “${title}”?`,
    consequence:
      "Invitations nobody accepted end. People in progress can read what they did and go no further. Certificates stand. You can restore it as a draft.",
    done: "The program is archived",
    run: archiveProgram,
  },
  {
    action: "restore",
    label: "Restore…",
    icon: <ArchiveRestore />,
    confirm: "Restore",
    title: (title) => `Restore “${title}”?`,
    consequence: "It comes back as a draft. People can start it again once it is published.",
    done: "The program is a draft again",
    run: restoreProgram,
  },
  {
    action: "delete",
    label: "Delete…",
    icon: <Trash2 />,
    danger: true,
    confirm: "Delete program",
    title: (title) => `Delete “${title}”?`,
    consequence:
      "The draft and everything written in it go for good. It was never published, so nobody has learned from it. Media files stay in the library.",
    done: "The program is deleted",
    run: deleteProgram,
  },
];

/** What rarely happens to a program, each asked about first. */
export function ProgramMenu({
  program,
}: {
  program: Pick<Program, "id" | "team" | "title" | "actions">;
}) {
  const router = useRouter();
  const [asked, setAsked] = useState<Act | null>(null);
  const [open, setOpen] = useState(false);
  const possible = ACTS.filter((act) => program.actions.includes(act.action));
  if (possible.length === 0) return null;
  const ask = (act: Act) => {
    setAsked(act);
    setOpen(true);
  };
  const confirm = async () => {
    if (!asked) return;
    await asked.run(program.id);
    notify({ title: asked.done, tone: "green" });
    if (asked.action === "delete") router.push(paths.programs(program.team));
    router.refresh();
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label="More about this program"
            tooltip={false}
            icon={<EllipsisVertical size={18} />}
            className="max-sm:flex-none!"
          />
        }
      >
        {possible.map((act) => (
          <MenuItem key={act.action} icon={act.icon} danger={act.danger} onSelect={() => ask(act)}>
            {act.label}
          </MenuItem>
        ))}
      </Menu>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={asked?.title(program.title) ?? ""}
        confirmLabel={asked?.confirm ?? ""}
        danger={asked?.danger}
        describeError={problemWords}
        onConfirm={confirm}
      >
        {asked?.consequence}
      </ConfirmDialog>
    </>
  );
}
