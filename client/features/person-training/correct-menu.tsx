"use client";

import { CalendarPlus, CheckCheck, ChevronDown, Ellipsis, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { iconButtonClass } from "@/ui/icon-button-class";
import { Menu, MenuItem } from "@/ui/menu";
import { CorrectDialog } from "./correct-dialog";
import type { CorrectionKind, Record, RecordContent } from "./types";

interface Props {
  invitation: Record["invitation"];
  /** What the server allows now. */
  kinds: CorrectionKind[];
  record: Record;
  /** None: the training as a whole. */
  content?: RecordContent;
}

/** What can be corrected by hand; the server says which. */
export function CorrectMenu({ invitation, kinds, record, content }: Props) {
  const [kind, setKind] = useState<CorrectionKind | null>(null);
  const may = (wanted: CorrectionKind) => kinds.includes(wanted);
  return (
    <>
      <Menu
        align="end"
        trigger={
          content ? (
            <button
              type="button"
              aria-label={`Correct ${content.title}`}
              className={iconButtonClass("s", "quiet")}
            >
              <Ellipsis size={16} aria-hidden />
            </button>
          ) : (
            <Button size="s" iconEnd={<ChevronDown size={16} />}>
              Correct by hand
            </Button>
          )
        }
      >
        {may("completed") && (
          <MenuItem icon={<CheckCheck size={16} />} onSelect={() => setKind("completed")}>
            {content ? "Mark as done…" : "Mark everything required as done…"}
          </MenuItem>
        )}
        {may("extended") && (
          <MenuItem icon={<CalendarPlus size={16} />} onSelect={() => setKind("extended")}>
            Give more time…
          </MenuItem>
        )}
        {may("reset") && (
          <MenuItem danger icon={<RotateCcw size={16} />} onSelect={() => setKind("reset")}>
            {content ? "Set back to the beginning…" : "Set the training back…"}
          </MenuItem>
        )}
      </Menu>
      {kind && (
        <CorrectDialog
          kind={kind}
          invitation={invitation}
          record={record}
          content={content}
          onClose={() => setKind(null)}
        />
      )}
    </>
  );
}
