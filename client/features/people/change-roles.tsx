"use client";

import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { RoleChoice } from "./role-choice";
import type { Member, Role } from "./types";

interface Props {
  member: Member;
  roles: Role[];
  givable: string[];
  onClose: () => void;
  onChanged: () => void;
}

/** Changes what a member may do. */
export function ChangeRoles({ member, roles, givable, onClose, onChanged }: Props) {
  const [value, setValue] = useState(member.roles);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const name = member.name || member.email;

  const save = async () => {
    if (value.length === 0) return setFailure("Choose at least one role, or remove the member.");
    setBusy(true);
    setFailure(null);
    try {
      await send(
        api.PATCH("/api/v1/memberships/{membership_id}", {
          params: { path: { membership_id: member.id } },
          body: { roles: value },
        }),
      );
      onChanged();
      onClose();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Roles of ${name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save} loading={busy}>
            Save roles
          </Button>
        </>
      }
    >
      <RoleChoice roles={roles} givable={givable} value={value} onValueChange={setValue} />
      {failure && (
        <Callout tone="red" alert className="mt-5">
          {failure}
        </Callout>
      )}
    </Dialog>
  );
}
