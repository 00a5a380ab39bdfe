"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { list } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { notify } from "@/ui/toasts";

interface OwnTeam {
  slug: string;
  name: string;
  role_titles: string[];
}

/** The teams that the person belongs to, what they are there, and the way out. */
export function OwnTeams({ teams }: { teams: OwnTeam[] }) {
  const router = useRouter();
  const [leaving, setLeaving] = useState<OwnTeam | null>(null);
  if (teams.length === 0) {
    return <p className="text-ink-2">None yet. A team’s invitation brings you into one.</p>;
  }
  return (
    <>
      <ul className="border-line border-t">
        {teams.map((team) => (
          <li key={team.slug} className="flex items-center gap-3 border-line border-b py-2.5">
            <span className="min-w-0 flex-1 leading-snug">
              <a href={paths.team(team.slug)} className="block truncate font-medium">
                {team.name}
              </a>
              <span className="block text-13 text-ink-3">{list(team.role_titles)}</span>
            </span>
            <Button
              size="s"
              variant="quiet"
              aria-label={`Leave ${team.name}`}
              onClick={() => setLeaving(team)}
            >
              Leave…
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={`Leave ${leaving?.name}?`}
        confirmLabel="Leave the team"
        danger
        describeError={problemWords}
        onConfirm={async () => {
          if (!leaving) return;
          await api.DELETE("/api/v1/me/teams/{team}", { params: { path: { team: leaving.slug } } });
          notify({ title: `You have left ${leaving.name}` });
          router.refresh();
        }}
      >
        You no longer see its programs, and what you are in the middle of ends. Your certificates
        stay yours; what you did stays on the team’s record. To come back you must be invited again.
      </ConfirmDialog>
    </>
  );
}
