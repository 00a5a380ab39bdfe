"use client";

import { Braces, Download, Sheet } from "lucide-react";
import { Button } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";

interface Props {
  csv: string;
  jsonl: string;
  filtered: boolean;
}

/** Takes the events away as a file: all that the filters show, not this page alone. */
export function ExportMenu({ csv, jsonl, filtered }: Props) {
  return (
    <Menu
      trigger={
        <Button size="s" icon={<Download size={16} />}>
          {filtered ? "Export what is shown" : "Export"}
        </Button>
      }
    >
      <MenuItem
        icon={<Sheet />}
        hint="For spreadsheets"
        onSelect={() => window.location.assign(csv)}
      >
        CSV
      </MenuItem>
      <MenuItem
        icon={<Braces />}
        hint="Every value as it is sealed"
        onSelect={() => window.location.assign(jsonl)}
      >
        JSON lines
      </MenuItem>
    </Menu>
  );
}
