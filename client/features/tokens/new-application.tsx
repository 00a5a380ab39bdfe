"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/ui/button";
import { ApplicationDialog, type Made } from "./application-dialog";
import { SecretDialog } from "./secret-dialog";
import type { RoleOption, Scope } from "./types";

interface Props {
  team: string;
  roles: RoleOption[];
  scopes: Scope[];
}

/** Makes an application, then shows its id and, once, its secret. */
export function NewApplication({ team, roles, scopes }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <Button size="s" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        New application
      </Button>
      {open && (
        <ApplicationDialog
          team={team}
          roles={roles}
          scopes={scopes}
          onClose={() => setOpen(false)}
          onDone={(result) => {
            setOpen(false);
            if (result?.secret) setMade(result);
            else router.refresh();
          }}
        />
      )}
      {made?.secret && (
        <SecretDialog
          title={`The application “${made.application.name}”`}
          values={[
            { label: "Client ID", value: made.application.client_id },
            { label: "Client secret", value: made.secret },
          ]}
          onClose={() => {
            setMade(null);
            // Not before: the list, once it is there, stands where this dialog lives.
            router.refresh();
          }}
        />
      )}
    </>
  );
}
