"use client";

import { EllipsisVertical, FileDown, FileUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import type { Place } from "./types";

const ImportDialog = dynamic(() => import("./import-dialog").then((m) => m.ImportDialog));
const ExportDialog = dynamic(() => import("./export-dialog").then((m) => m.ExportDialog));

interface Props {
  place: Place;
  /** What is shown in the titles: the quiz's title, or "the bank". */
  name: string;
  editable: boolean;
  hasQuestions: boolean;
  /** The ids of the questions that came in. */
  onImported: (ids: string[]) => void;
}

/** The menu by which questions come from files and go into them. */
export function QuestionTransfer({ place, name, editable, hasQuestions, onImported }: Props) {
  const [open, setOpen] = useState<"import" | "export" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        className="w-64"
        trigger={
          <IconButton
            size="s"
            label="Import and export questions"
            icon={<EllipsisVertical size={16} />}
          />
        }
      >
        {editable && (
          <MenuItem
            icon={<FileUp />}
            hint="From Moodle, QTI or a table"
            onSelect={() => setOpen("import")}
          >
            Import questions…
          </MenuItem>
        )}
        <MenuItem
          icon={<FileDown />}
          hint="For other systems, or a spreadsheet"
          disabled={!hasQuestions}
          onSelect={() => setOpen("export")}
        >
          Export…
        </MenuItem>
      </Menu>
      {open === "import" && (
        <ImportDialog place={place} name={name} onClose={close} onImported={onImported} />
      )}
      {open === "export" && <ExportDialog place={place} name={name} onClose={close} />}
    </>
  );
}
