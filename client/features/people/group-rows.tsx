"use client";

import { Pencil, Trash2, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { IconButton } from "@/ui/icon-button";
import { GroupMembers } from "./group-members";
import { GroupName } from "./group-name";
import type { Group } from "./types";

/** The groups of a team; each can be renamed, filled and deleted. */
export function GroupRows({ team, groups }: { team: string; groups: Group[] }) {
  return (
    <ul className="border-line border-t">
      {groups.map((group) => (
        <GroupRow key={group.id} team={team} group={group} />
      ))}
    </ul>
  );
}

function GroupRow({ team, group }: { team: string; group: Group }) {
  const router = useRouter();
  const [dialog, setDialog] = useState<"name" | "members" | "delete" | null>(null);
  const close = () => setDialog(null);
  const changed = () => router.refresh();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-[550]">{group.name}</p>
        <p className="num text-13 text-ink-3">{counted(group.member_count, "person", "people")}</p>
      </div>
      {group.actions.length > 0 && (
        <div className="flex items-center gap-1">
          <Button size="s" icon={<Users size={16} />} onClick={() => setDialog("members")}>
            Members…
          </Button>
          <IconButton
            label={`Rename ${group.name}`}
            icon={<Pencil size={16} />}
            onClick={() => setDialog("name")}
          />
          <IconButton
            label={`Delete ${group.name}`}
            tone="danger"
            icon={<Trash2 size={16} />}
            onClick={() => setDialog("delete")}
          />
        </div>
      )}
      {dialog === "name" && (
        <GroupName team={team} group={group} onClose={close} onChanged={changed} />
      )}
      {dialog === "members" && (
        <GroupMembers team={team} group={group} onClose={close} onChanged={changed} />
      )}
      <ConfirmDialog
        open={dialog === "delete"}
        onOpenChange={(open) => setDialog(open ? "delete" : null)}
        title={`Delete the group “${group.name}”?`}
        confirmLabel="Delete"
        danger
        onConfirm={async () => {
          await api.DELETE("/api/v1/groups/{group_id}", {
            params: { path: { group_id: group.id } },
          });
          changed();
        }}
        describeError={problemWords}
      >
        Its people stay in the team, and so does everything they did.
      </ConfirmDialog>
    </li>
  );
}
