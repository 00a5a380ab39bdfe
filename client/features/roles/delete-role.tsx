"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { Select } from "@/ui/select";
import type { TeamRole } from "./types";

interface Props {
  team: string;
  role: TeamRole;
  roles: TeamRole[];
}

/** Deletes a role; who holds it gets another one, which is chosen here. */
export function DeleteRole({ team, role, roles }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [replacement, setReplacement] = useState("learner");
  const holders = role.members + role.invited;
  const others = roles.filter((one) => one.key !== role.key && one.actions.includes("give"));
  return (
    <>
      <Button size="s" icon={<Trash2 size={16} />} onClick={() => setOpen(true)}>
        Delete
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete the role ${role.title}?`}
        confirmLabel="Delete"
        danger
        describeError={problemWords}
        onConfirm={async () => {
          await send(
            api.DELETE("/api/v1/roles/{role_id}", {
              params: {
                path: { role_id: role.id ?? "" },
                query: holders > 0 ? { replacement } : {},
              },
            }),
          );
          router.push(paths.roles(team));
          router.refresh();
        }}
      >
        {holders === 0 ? (
          "Nobody holds it. It cannot be brought back."
        ) : (
          <div className="grid gap-4">
            <p>
              {counted(holders, "person", "people")} {holders === 1 ? "has" : "have"} it or{" "}
              {holders === 1 ? "is" : "are"} invited to it. It cannot be brought back.
            </p>
            <Field label="They get instead">
              <Select
                options={others.map(({ key, title }) => ({ value: key, label: title }))}
                value={replacement}
                onValueChange={setReplacement}
              />
            </Field>
          </div>
        )}
      </ConfirmDialog>
    </>
  );
}
