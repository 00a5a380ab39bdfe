"use client";

import { Ellipsis, Eye, Send, ShieldCheck, UserMinus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { seeAs } from "@/lib/see-as";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { iconButtonClass } from "@/ui/icon-button-class";
import { Menu, MenuItem } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { ChangeRoles } from "./change-roles";
import type { Member, Role } from "./types";

interface Props {
  member: Member;
  roles: Role[];
  givable: string[];
  seesAs: string | null;
}

/** What may be done with one member; the server says which. */
export function MemberMenu({ member, roles, givable, seesAs }: Props) {
  const router = useRouter();
  const [dialog, setDialog] = useState<"roles" | "remove" | null>(null);
  const mayBeSeen = seesAs !== null && member.state === "active";
  if (member.actions.length === 0 && !mayBeSeen) return null;
  const name = member.name || member.email;
  const path = { membership_id: member.id };
  const may = (action: Member["actions"][number]) => member.actions.includes(action);

  const resend = async () => {
    try {
      await send(api.POST("/api/v1/memberships/{membership_id}/reminder", { params: { path } }));
      notify({ title: `A new link is on its way to ${member.email}` });
    } catch (thrown) {
      notify({ title: "The link was not sent", description: problemWords(thrown) });
    }
  };

  const look = async () => {
    try {
      await seeAs(seesAs ?? "", { membership_id: member.id });
    } catch (thrown) {
      notify({ title: "That did not begin", description: problemWords(thrown) });
    }
  };

  return (
    <>
      <Menu
        align="end"
        trigger={
          <button type="button" aria-label={`More for ${name}`} className={iconButtonClass("s")}>
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      >
        {may("change_roles") && (
          <MenuItem icon={<ShieldCheck size={16} />} onSelect={() => setDialog("roles")}>
            Change roles…
          </MenuItem>
        )}
        {mayBeSeen && (
          <MenuItem icon={<Eye size={16} />} onSelect={look}>
            See the team as {name}
          </MenuItem>
        )}
        {may("resend") && (
          <MenuItem icon={<Send size={16} />} onSelect={resend}>
            Send the link again
          </MenuItem>
        )}
        {may("remove") && (
          <MenuItem danger icon={<UserMinus size={16} />} onSelect={() => setDialog("remove")}>
            {member.state === "invited" ? "Take the invitation back…" : "Remove from the team…"}
          </MenuItem>
        )}
      </Menu>
      {dialog === "roles" && (
        <ChangeRoles
          member={member}
          roles={roles}
          givable={givable}
          onClose={() => setDialog(null)}
          onChanged={() => router.refresh()}
        />
      )}
      <ConfirmDialog
        open={dialog === "remove"}
        onOpenChange={(open) => setDialog(open ? "remove" : null)}
        title={`Remove ${name}?`}
        confirmLabel="Remove"
        danger
        onConfirm={async () => {
          await api.DELETE("/api/v1/memberships/{membership_id}", { params: { path } });
          router.refresh();
        }}
        describeError={problemWords}
      >
        {member.state === "invited"
          ? "The link in the e-mail stops working."
          : "They lose access to this team at once. Their record and certificates stay, and you can invite them again."}
      </ConfirmDialog>
    </>
  );
}
