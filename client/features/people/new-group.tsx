"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/ui/button";
import { GroupName } from "./group-name";

/** The button that makes a group. */
export function NewGroup({ team }: { team: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="primary" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        New group
      </Button>
      {open && (
        <GroupName
          team={team}
          group={null}
          onClose={() => setOpen(false)}
          onChanged={() => router.refresh()}
        />
      )}
    </>
  );
}
