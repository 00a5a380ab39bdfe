"use client";

import { Ban, Bell, CalendarPlus, Ellipsis } from "lucide-react";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import { iconButtonClass } from "@/ui/icon-button-class";
import { Menu, MenuItem } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { ExtendDialog } from "./extend-dialog";
import { RevokeDialog } from "./revoke-dialog";
import type { RosterRow } from "./types";

interface Props {
  row: RosterRow;
  name: string;
  place: Place;
  onChanged: () => void;
}

/** What may be done with one invitation; the server says which. */
export function RowMenu({ row, name, place, onChanged }: Props) {
  const [dialog, setDialog] = useState<"extend" | "revoke" | null>(null);
  if (row.actions.length === 0) return <span className="inline-block size-7" />;
  const may = (action: (typeof row.actions)[number]) => row.actions.includes(action);

  const remind = async () => {
    try {
      await send(
        api.POST("/api/v1/invitations/{invitation_id}/reminder", {
          params: { path: { invitation_id: row.id } },
        }),
      );
      notify({ title: `${name} has been reminded` });
      onChanged();
    } catch (thrown) {
      notify({ title: `${name} was not reminded`, description: problemWords(thrown) });
    }
  };

  return (
    <>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={`More for ${name}`}
            className={iconButtonClass("s", "quiet")}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      >
        {may("extend") && (
          <MenuItem icon={<CalendarPlus size={16} />} onSelect={() => setDialog("extend")}>
            Give more time…
          </MenuItem>
        )}
        {may("remind") && (
          <MenuItem icon={<Bell size={16} />} onSelect={remind}>
            Send a reminder
          </MenuItem>
        )}
        {may("revoke") && (
          <MenuItem danger icon={<Ban size={16} />} onSelect={() => setDialog("revoke")}>
            Revoke…
          </MenuItem>
        )}
      </Menu>
      {dialog === "extend" && (
        <ExtendDialog
          row={row}
          place={place}
          onChanged={onChanged}
          onClose={() => setDialog(null)}
        />
      )}
      <RevokeDialog
        rows={[row]}
        open={dialog === "revoke"}
        onOpenChange={(open) => setDialog(open ? "revoke" : null)}
        onRevoked={onChanged}
      />
    </>
  );
}
