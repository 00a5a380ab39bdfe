"use client";

import { Eye } from "lucide-react";
import { useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { seeAs } from "@/lib/see-as";
import { Button } from "@/ui/button";
import { notify } from "@/ui/toasts";

/** Shows the team as these roles see it, for half an hour. */
export function SeeAsButton({ team, roles }: { team: string; roles: string[] }) {
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      await seeAs(team, { roles });
    } catch (thrown) {
      notify({ title: "That did not begin", description: problemWords(thrown) });
      setBusy(false);
    }
  };
  return (
    <Button size="s" icon={<Eye size={16} />} loading={busy} onClick={begin}>
      See as this role
    </Button>
  );
}
